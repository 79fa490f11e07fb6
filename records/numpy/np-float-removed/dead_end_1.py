"""Dead end 1: np.float is no replacement, it is gone as well."""

import numpy as np

np.ones((2, 4), dtype=np.float)
