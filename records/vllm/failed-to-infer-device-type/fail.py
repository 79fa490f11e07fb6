"""Raises the error: vLLM found no platform, as on a machine where no GPU is visible."""

import os

os.environ["VLLM_LOGGING_LEVEL"] = "ERROR"
import vllm.platforms
from vllm.platforms.interface import UnspecifiedPlatform

vllm.platforms._current_platform = UnspecifiedPlatform()  # the result when no plugin finds a device
from vllm.config import DeviceConfig

DeviceConfig()
