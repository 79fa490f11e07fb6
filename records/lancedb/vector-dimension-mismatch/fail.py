"""Raises the error: a table of vectors with 4 numbers is searched with 8."""

import tempfile

import lancedb

table = lancedb.connect(tempfile.mkdtemp()).create_table("docs", [{"text": "a", "vector": [0.1] * 4}])
table.search([0.1] * 8, vector_column_name="vector").limit(1).to_list()
