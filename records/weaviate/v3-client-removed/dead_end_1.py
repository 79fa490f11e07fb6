"""Dead end 1: the address as a keyword. The class takes no argument at all."""

import weaviate

weaviate.Client(url="http://localhost:8080")
