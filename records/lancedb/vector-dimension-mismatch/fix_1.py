"""Workaround 1: read the width from the schema and search with a vector of the same model."""

import tempfile

import lancedb

table = lancedb.connect(tempfile.mkdtemp()).create_table("docs", [{"text": "a", "vector": [0.1] * 4}])
width = table.schema.field("vector").type.list_size
query = [0.1] * 4  # stands for the vector of the model that filled the table
assert len(query) == width, f"the table has {width} numbers, the model gives {len(query)}"
print("width", width, "found", [row["text"] for row in table.search(query).limit(1).to_list()])
