"""Raises the error: stored vectors of one model (384 numbers) and a query of another (768) in one np.dot."""

import numpy as np

stored = np.ones((3, 384))
query = np.ones(768)
np.dot(stored, query)
