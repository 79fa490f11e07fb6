"""Workaround 1: cut the token ids into pieces below the limit."""

import os

os.environ["VLLM_LOGGING_LEVEL"] = "ERROR"
from vllm.renderers.params import TokenizeParams

check = TokenizeParams(max_total_tokens=512, max_output_tokens=0)
ids = [1] * 1451
pieces = [ids[start : start + 400] for start in range(0, len(ids), 400)]
for piece in pieces:
    check._token_len_check(None, piece)
print("pieces", len(pieces), "all accepted")
assert len(pieces) == 4
