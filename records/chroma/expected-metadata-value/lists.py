"""Prints which kinds of metadata values the installed release accepts."""

import chromadb

client = chromadb.EphemeralClient()
for value in (["x", "y"], [], [1, "a"], (1, 2), None, {"page": 3}):
    collection = client.get_or_create_collection("texts", embedding_function=None)
    try:
        collection.add(ids=["a"], embeddings=[[0.1, 0.2]], metadatas=[{"value": value, "n": 1}])
        print(repr(value), "accepted")
    except (ValueError, TypeError) as error:
        print(repr(value), type(error).__name__)
    client.delete_collection("texts")
