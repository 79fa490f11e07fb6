"""Raises the error: nothing listens on the port."""

import weaviate

weaviate.connect_to_local(host="127.0.0.1", port=1)
