"""Dead end 1: the newest setuptools is installed, and the module is still missing."""

import setuptools

print("setuptools", setuptools.__version__)
import pkg_resources  # noqa: E402, F401
