"""Dead end 1: the @ operator instead of np.dot. Only the words differ."""

import numpy as np

np.ones(384) @ np.ones(768)
