"""Dead end 1: a fixed batch of 41666, the limit of older releases. Here the limit is smaller."""

import chromadb

client = chromadb.EphemeralClient()
collection = client.create_collection("texts", embedding_function=None)
print("limit of this client", client.get_max_batch_size())
collection.add(ids=[str(number) for number in range(41666)], embeddings=[[0.1, 0.2]] * 41666)
