"""Dead end 2: an array of the tokenizer's ids. It runs, and averages vocabulary numbers."""

import numpy as np
from llama_index.core.embeddings.pooling import Pooling

input_ids = [[101, 7592, 102], [101, 2088, 102]]
vector = Pooling.MEAN(np.asarray(input_ids))
print(vector.tolist())
assert vector.tolist() == [101.0, 4840.0, 102.0]
