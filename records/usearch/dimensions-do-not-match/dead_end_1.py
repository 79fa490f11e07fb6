"""Dead end 1: the loaded file decides, not the ndim of the new object."""

import tempfile

import numpy as np
from usearch.index import Index

file = tempfile.mkdtemp() + "/texts.usearch"
old = Index(ndim=4, metric="cos")
old.add(1, np.ones(4, dtype=np.float32))
old.save(file)
index = Index(ndim=8, metric="cos")
index.load(file)
print("ndim 8 was asked for, the loaded index has", index.ndim)
index.search(np.ones(8, dtype=np.float32), 1)
