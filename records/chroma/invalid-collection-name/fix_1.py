"""Workaround 1: make a valid name from any title and keep the title in the metadata."""

import hashlib
import re

import chromadb


def collection_name(title):
    readable = re.sub(r"[^a-zA-Z0-9]+", "-", title).strip("-")[:40]
    return f"c-{readable}-{hashlib.sha256(title.encode()).hexdigest()[:12]}".replace("--", "-")


client = chromadb.EphemeralClient()
for title in ("kb", "my docs", "知识库", "产品手册"):
    client.create_collection(collection_name(title), metadata={"title": title}, embedding_function=None)
    print(title, "->", collection_name(title))
assert client.get_collection(collection_name("知识库")).metadata["title"] == "知识库"
assert client.count_collections() == 4
