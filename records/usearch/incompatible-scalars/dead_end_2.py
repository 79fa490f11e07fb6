"""Dead end 2: a list is no array."""

import numpy as np
from usearch.index import Index

index = Index(ndim=4, metric="cos")
index.add(1, [1.0, 0.0, 2.0, 0.0])
