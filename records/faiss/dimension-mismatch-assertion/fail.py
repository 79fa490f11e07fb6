"""Raises the error: vectors of 768 numbers are added to an index made for 384."""

import faiss
import numpy as np

index = faiss.IndexFlatIP(384)
index.add(np.ones((2, 768), dtype="float32"))
