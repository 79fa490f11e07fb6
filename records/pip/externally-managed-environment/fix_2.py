"""Workaround 2: the override. It is named for what it may do."""

import sys
import sysconfig
import tempfile
import zipfile

from pip._internal.cli.main import main


def managed_pip(*arguments, venv=False):
    """Runs pip in a Python that carries the marker file of PEP 668, with a wheel made on the spot."""
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(f"{folder}/tiny-1.0-py3-none-any.whl", "w") as wheel:
            wheel.writestr("tiny-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: tiny\nVersion: 1.0\n")
            wheel.writestr("tiny-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
            wheel.writestr("tiny-1.0.dist-info/RECORD", "")
        with open(f"{folder}/EXTERNALLY-MANAGED", "w") as marker:
            marker.write("[externally-managed]\nError=To install Python packages system-wide, try apt install\n python3-xyz, where xyz is the package you are trying to\n install.\n")
        base, path = sys.base_prefix, sysconfig.get_path
        sys.base_prefix = base if venv else sys.prefix  # False: pip believes it is in no virtual environment
        sysconfig.get_path = lambda name, *rest, **named: folder if name == "stdlib" else path(name, *rest, **named)
        offline = ["--no-index", "--find-links", folder, "--dry-run", "-q", "--isolated", "--disable-pip-version-check"]
        return main(["install", "tiny", *offline, *arguments])


code = managed_pip("--break-system-packages")
print("exit status", code)
assert code == 0
