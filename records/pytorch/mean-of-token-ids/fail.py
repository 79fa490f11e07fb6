"""Raises the error: takes the mean of token ids instead of hidden states."""
import torch

ids = torch.tensor([[101, 7592, 2088, 102]])
ids.mean(1)
