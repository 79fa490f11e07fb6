"""Dead end 2: drop the first dimension. Chroma then counts every token as an embedding."""

import chromadb
import numpy as np

token_vectors = np.array([[[0.1, 0.2], [0.3, 0.4]]], dtype="float32")
collection = chromadb.EphemeralClient().create_collection("texts", embedding_function=None)
try:
    collection.add(ids=["a"], embeddings=token_vectors[0])
except ValueError as error:
    print("ValueError:", error)
collection.add(ids=["a-0", "a-1"], embeddings=token_vectors[0])
print("texts 1, rows stored", collection.count())
assert collection.count() == 2
