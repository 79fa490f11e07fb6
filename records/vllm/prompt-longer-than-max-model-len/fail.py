"""Raises the error: the check of the tokens of one input, 1451 for a model of 512."""

import os

os.environ["VLLM_LOGGING_LEVEL"] = "ERROR"
from vllm.renderers.params import TokenizeParams

TokenizeParams(max_total_tokens=512, max_output_tokens=0)._token_len_check(None, [1] * 1451)
