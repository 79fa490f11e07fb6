"""Workaround 2: make the table again with the vectors of the new model."""

import tempfile

import lancedb

db = lancedb.connect(tempfile.mkdtemp())
db.create_table("docs", [{"text": "a", "vector": [0.1] * 4}])
table = db.create_table("docs", [{"text": "a", "vector": [0.1] * 8}], mode="overwrite")
width = table.schema.field("vector").type.list_size
print("width", width, "found", [row["text"] for row in table.search([0.1] * 8).limit(1).to_list()])
assert width == 8
