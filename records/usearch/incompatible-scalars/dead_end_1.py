"""Dead end 1: the dtype of the index does not change what is accepted."""

import numpy as np
from usearch.index import Index

index = Index(ndim=4, metric="cos", dtype="i8")
index.add(1, np.array([1, 0, 2, 0]))
