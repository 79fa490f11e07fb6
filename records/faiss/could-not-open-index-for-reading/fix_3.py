"""Workaround 3: let Python open the file and hand the bytes to Faiss."""

import tempfile
from pathlib import Path

import faiss
import numpy as np

index = faiss.IndexFlatIP(8)
index.add(np.eye(3, 8, dtype="float32"))
with tempfile.TemporaryDirectory() as folder:
    file = Path(folder) / "\u5411\u91cf\u5e93.faiss"  # a name in Chinese letters
    file.write_bytes(faiss.serialize_index(index).tobytes())
    again = faiss.deserialize_index(np.frombuffer(file.read_bytes(), dtype="uint8"))
print("rows", again.ntotal)
assert again.ntotal == 3
