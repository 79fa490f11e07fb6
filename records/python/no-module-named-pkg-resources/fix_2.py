"""Workaround 2: setuptools below 81 still has the module."""

import warnings

warnings.simplefilter("ignore")
import pkg_resources  # noqa: E402

version = pkg_resources.get_distribution("setuptools").version
print("version of setuptools", version)
assert int(version.split(".")[0]) < 81
