"""Workaround 1: importlib.metadata of the standard library gives the version of a package."""

from importlib.metadata import version

print("version of setuptools", version("setuptools"))
assert version("setuptools").count(".") >= 1
