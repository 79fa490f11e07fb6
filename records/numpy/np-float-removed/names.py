"""Some of the other names that NumPy 2 no longer has, and what it says about them."""

import numpy as np

for name in ("NaN", "Inf", "unicode_", "float_"):
    try:
        getattr(np, name)
    except AttributeError as error:
        print(error)
