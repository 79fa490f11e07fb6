"""Dead end 1: only replace spaces and short names. Chinese characters and a last underscore are refused as well."""

import chromadb

client = chromadb.EphemeralClient()
refused = []
for name in ("知识库", "my_docs_", "_docs", "a..b", "192.168.0.1"):
    try:
        client.create_collection(name, embedding_function=None)
    except (chromadb.errors.InvalidArgumentError, ValueError):
        refused.append(name)
print("refused", refused)
assert len(refused) == 5
