"""Dead end 1: the reshaped vectors are stored, two rows for each text."""

import hnswlib
import numpy as np

vectors = np.ones((3, 768), dtype=np.float32)
index = hnswlib.Index(space="l2", dim=384)
index.init_index(max_elements=10)
index.add_items(vectors.reshape(-1, 384))
print("texts", len(vectors), "items stored", index.get_current_count())
assert index.get_current_count() == 6
