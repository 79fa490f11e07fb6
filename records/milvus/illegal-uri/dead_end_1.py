"""Dead end 1: other endings and forms of a local path. Only .db is taken."""

from pymilvus import MilvusClient
from pymilvus.exceptions import ConnectionConfigException

refused = []
for uri in ("milvus.sqlite", "./milvus", "localhost", "127.0.0.1:19530"):
    try:
        MilvusClient(uri)
    except ConnectionConfigException:
        refused.append(uri)
print("refused", refused)
assert len(refused) == 4
