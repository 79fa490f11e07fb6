"""Dead end 1: the Index class of the module does not know the client object."""

import pinecone

pc = pinecone.Pinecone(api_key="key")
pinecone.Index("texts")
