"""Raises the error of the same cause: `TrainingArguments` without the package accelerate."""

import tempfile

from transformers import TrainingArguments

with tempfile.TemporaryDirectory() as folder:
    TrainingArguments(folder)
