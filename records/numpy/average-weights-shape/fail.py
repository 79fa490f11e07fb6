"""Raises the error: mean pooling with np.average and a mask of one axis less."""

import numpy as np

hidden = np.random.default_rng(0).standard_normal((2, 7, 384))  # (texts, tokens, width)
mask = np.array([[1] * 7, [1] * 3 + [0] * 4])
np.average(hidden, weights=mask)
