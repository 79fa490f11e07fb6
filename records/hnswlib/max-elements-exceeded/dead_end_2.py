"""Dead end 2: init_index works only once."""

import hnswlib
import numpy as np

index = hnswlib.Index(space="l2", dim=4)
index.init_index(max_elements=10)
index.add_items(np.ones((10, 4), dtype=np.float32))
index.init_index(max_elements=20)
