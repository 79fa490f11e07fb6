"""The other form of the message: pandas 2.0.3 was compiled for NumPy 1."""

import pandas

print("pandas", pandas.__version__, "imported")
