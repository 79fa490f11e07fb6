"""Prints the words of the same fault when no column is named: the column of another width is not seen."""

import tempfile

import lancedb

table = lancedb.connect(tempfile.mkdtemp()).create_table("docs", [{"text": "a", "vector": [0.1] * 4}])
try:
    table.search([0.1] * 8).limit(1).to_list()
except ValueError as error:
    print("ValueError:", error)
