"""Workaround 2: create the table when it is missing; an existing one is opened and keeps its rows."""

import tempfile

import lancedb
import pyarrow as pa

db = lancedb.connect(tempfile.mkdtemp())
schema = pa.schema([("text", pa.string()), ("vector", pa.list_(pa.float32(), 4))])
for start in (1, 2):
    table = db.create_table("papers", schema=schema, exist_ok=True)
    print("start", start, "rows", table.count_rows())
    table.add([{"text": "a", "vector": [0.1] * 4}])
assert table.count_rows() == 2
