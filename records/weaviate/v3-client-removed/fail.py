"""Raises the error: the client of version 3 is made with the package of version 4."""

import weaviate

weaviate.Client("http://localhost:8080")
