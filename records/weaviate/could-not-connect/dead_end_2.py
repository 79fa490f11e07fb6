"""Dead end 2: a whole address as the host. The client puts http:// and the port around it once more."""

import weaviate

weaviate.connect_to_local(host="http://localhost:8080")
