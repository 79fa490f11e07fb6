"""Dead end 2: write the new vectors over the old ids. upsert() and update() are refused as well."""

import chromadb

collection = chromadb.EphemeralClient().create_collection("texts", embedding_function=None)
collection.add(ids=["a"], embeddings=[[0.1] * 384])
for name in ("upsert", "update"):
    try:
        getattr(collection, name)(ids=["a"], embeddings=[[0.1] * 768])
    except chromadb.errors.InvalidArgumentError as error:
        print(name, "->", error)
assert len(collection.get(include=["embeddings"])["embeddings"][0]) == 384
