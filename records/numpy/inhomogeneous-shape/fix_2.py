"""Workaround 2: pad to the longest text and keep a mask."""

import numpy as np

rng = np.random.default_rng(0)
tokens = [rng.standard_normal((3, 384)), rng.standard_normal((5, 384))]
longest = max(map(len, tokens))
hidden = np.stack([np.pad(text, ((0, longest - len(text)), (0, 0))) for text in tokens])
mask = np.array([[1] * len(text) + [0] * (longest - len(text)) for text in tokens])
vectors = (hidden * mask[:, :, None]).sum(1) / mask.sum(1, keepdims=True)
print("hidden", hidden.shape, "mask", mask.tolist())
assert np.allclose(vectors[0], tokens[0].mean(0))
