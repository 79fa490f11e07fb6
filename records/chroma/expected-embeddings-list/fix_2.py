"""Workaround 2: tolist() turns tensors and NumPy numbers into plain lists of floats."""

import chromadb
import numpy as np
import torch

client = chromadb.EphemeralClient()
tensor = torch.tensor([[0.1, 0.2], [0.3, 0.4]])
array = tensor.numpy()
given = {"tensor": tensor, "list-of-tensors": list(tensor), "numpy-numbers": [list(row) for row in array]}
for name, embeddings in given.items():
    collection = client.create_collection(name, embedding_function=None)
    try:
        collection.add(ids=["a", "b"], embeddings=embeddings)
    except ValueError as error:
        print(name, "refused:", str(error)[:27], "...")
    plain = np.asarray([np.asarray(row) for row in embeddings]).tolist()
    collection.add(ids=["a", "b"], embeddings=plain)
    assert collection.count() == 2
