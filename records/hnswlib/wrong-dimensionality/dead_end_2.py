"""Dead end 2: a file of width 4 loads into an index of dim 2, and the distance is wrong."""

import tempfile

import hnswlib
import numpy as np

file = tempfile.mkdtemp() + "/index.bin"
old = hnswlib.Index(space="l2", dim=4)
old.init_index(max_elements=10)
old.add_items(np.array([[0, 0, 3, 4]], dtype=np.float32))
old.save_index(file)
new = hnswlib.Index(space="l2", dim=2)
new.load_index(file)
_, distances = new.knn_query(np.zeros((1, 2), dtype=np.float32), k=1)
print("distance of dim 2:", distances[0, 0], "of dim 4:", old.knn_query(np.zeros((1, 4)), k=1)[1][0, 0])
assert distances[0, 0] == 0
