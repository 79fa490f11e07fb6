"""Shows the fault: save_file of a view (CLS vectors) writes other numbers, without a message."""

import tempfile
from pathlib import Path

import numpy as np
from safetensors.numpy import load_file, save_file

hidden = np.arange(24, dtype="float32").reshape(2, 3, 4)  # (texts, tokens, width)
cls = hidden[:, 0]
with tempfile.TemporaryDirectory() as folder:
    file = Path(folder) / "vectors.safetensors"
    save_file({"cls": cls}, file)
    loaded = load_file(file)["cls"]
if np.array_equal(loaded, cls):
    print("text 2 is right:", loaded[1].tolist())
else:
    print("text 2 given:", cls[1].tolist())
    print("text 2 read: ", loaded[1].tolist())
    assert np.array_equal(loaded[1], hidden[0, 1])  # the second token of the first text
