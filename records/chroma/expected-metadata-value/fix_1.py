"""Workaround 1: flatten dicts to keys with a dot. The values can then be used in a filter."""

import chromadb


def flatten(metadata, prefix=""):
    flat = {}
    for key, value in metadata.items():
        if isinstance(value, dict):
            flat.update(flatten(value, f"{prefix}{key}."))
        elif value is not None:
            flat[prefix + key] = value if isinstance(value, (str, int, float, bool)) else str(value)
    return flat


collection = chromadb.EphemeralClient().create_collection("texts", embedding_function=None)
metadata = flatten({"source": {"file": "a.pdf", "page": 3}, "author": None})
collection.add(ids=["a"], embeddings=[[0.1, 0.2]], metadatas=[metadata])
found = collection.get(where={"source.page": 3})
print(metadata, "found", found["ids"])
assert found["ids"] == ["a"]
