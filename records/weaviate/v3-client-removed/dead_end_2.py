"""Dead end 2: only rename the class. WeaviateClient wants ConnectionParams, not an address."""

import weaviate

weaviate.WeaviateClient("http://localhost:8080")
