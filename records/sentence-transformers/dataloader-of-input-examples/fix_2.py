"""Workaround 2: give the texts as plain dicts."""

from torch.utils.data import DataLoader

rows = [{"sentence1": "a", "sentence2": "b", "score": 0.5}] * 4
batch = next(iter(DataLoader(rows, batch_size=2)))
print(batch["sentence1"], batch["score"].tolist())
assert batch["sentence1"] == ["a", "a"]
