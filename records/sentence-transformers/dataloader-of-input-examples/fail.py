"""Raises the error: a plain DataLoader cannot join InputExample objects."""

import warnings

warnings.simplefilter("ignore")
from sentence_transformers import InputExample
from torch.utils.data import DataLoader

loader = DataLoader([InputExample(texts=["a", "b"], label=0.5)] * 4, batch_size=2)
next(iter(loader))
