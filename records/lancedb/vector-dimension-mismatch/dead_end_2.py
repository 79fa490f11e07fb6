"""Dead end 2: on_bad_vectors="drop". No error, and no row is stored."""

import tempfile

import lancedb

table = lancedb.connect(tempfile.mkdtemp()).create_table("docs", [{"text": "a", "vector": [0.1] * 4}])
table.add([{"text": "b", "vector": [0.1] * 8}], on_bad_vectors="drop")
print("added 1, rows", table.count_rows())
assert table.count_rows() == 1
