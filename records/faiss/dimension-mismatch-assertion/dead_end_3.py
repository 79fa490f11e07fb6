"""Dead end 3: python -O removes the assertion. Faiss then reads the numbers in the wrong places."""

import subprocess
import sys

program = """
import faiss, numpy as np
vectors = np.arange(2 * 768, dtype="float32").reshape(2, 768)
index = faiss.IndexFlatIP(384)
index.add(vectors)
second = index.reconstruct(1)
print("second vector should start with", vectors[1, 0], "but the stored one starts with", second[0])
"""
done = subprocess.run([sys.executable, "-O", "-c", program], capture_output=True, text=True)
print(done.stdout.strip() or done.stderr)
assert "768.0 but the stored one starts with 384.0" in done.stdout
