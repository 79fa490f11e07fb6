"""Raises the error: an array of integers."""

import numpy as np
from usearch.index import Index

index = Index(ndim=4, metric="cos")
for name in ("bool", "int32"):
    try:
        index.add(1, np.ones(4, dtype=name))
    except ValueError as error:
        print(name, "->", error)
index.add(1, np.array([1, 0, 2, 0]))
