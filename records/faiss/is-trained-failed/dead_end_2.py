"""Dead end 2: save the untrained index and load it. It is as untrained as before."""

import faiss
import numpy as np

index = faiss.IndexIVFFlat(faiss.IndexFlatL2(64), 64, 16)
again = faiss.deserialize_index(faiss.serialize_index(index))
again.add(np.ones((1, 64), dtype="float32"))
