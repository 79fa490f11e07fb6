"""Workaround 2: the old package with NumPy below 2."""

import numpy as np
import pandas

print("numpy", np.__version__, "pandas", pandas.__version__)
assert np.__version__.startswith("1.") and len(pandas.DataFrame({"a": [1, 2]})) == 2
