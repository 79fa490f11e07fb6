"""Dead end 2: np.stack instead of np.array. It asks for equal shapes as well."""

import numpy as np

np.stack([np.ones((3, 384)), np.ones((5, 384))])
