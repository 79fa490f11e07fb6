"""Workaround 2: the number of dimensions of a file is known after restore()."""

import tempfile

import numpy as np
from usearch.index import Index

file = tempfile.mkdtemp() + "/texts.usearch"
old = Index(ndim=4, metric="cos")
old.add(1, np.ones(4, dtype=np.float32))
old.save(file)
index = Index.restore(file)
print("file has ndim", index.ndim)
assert index.ndim == 4 and len(index) == 1
