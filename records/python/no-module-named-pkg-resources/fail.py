"""Raises the error: setuptools from 82 on has no pkg_resources (and a fresh environment may have no setuptools)."""

import pkg_resources

print("version of setuptools", pkg_resources.get_distribution("setuptools").version)
