"""Raises the error: a vector of 768 numbers for an index of 384."""

import numpy as np
from usearch.index import Index

index = Index(ndim=384, metric="cos")
index.add(1, np.ones(768, dtype=np.float32))
