"""Raises the error: `AdamW` was removed from transformers; an older release still has it."""

import transformers

print("transformers", transformers.__version__)
from transformers import AdamW

print("imported", AdamW.__name__)
