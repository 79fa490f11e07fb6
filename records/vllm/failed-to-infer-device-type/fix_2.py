"""Workaround 2: the build for CPU finds its platform without a GPU."""

import os

os.environ["VLLM_LOGGING_LEVEL"] = "ERROR"
from vllm.config import DeviceConfig

print("device", DeviceConfig().device_type)
assert DeviceConfig().device_type == "cpu"
