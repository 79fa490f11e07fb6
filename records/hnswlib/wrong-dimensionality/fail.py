"""Raises the error: vectors of 768 numbers for an index of 384."""

import hnswlib
import numpy as np

index = hnswlib.Index(space="l2", dim=384)
index.init_index(max_elements=10)
index.add_items(np.ones((3, 768), dtype=np.float32))
