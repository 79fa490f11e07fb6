"""Workaround 3: the enum of llama-index-embeddings-huggingface has LAST; use it on unpadded texts."""

import numpy as np
from llama_index.embeddings.huggingface.pooling import Pooling

token_vectors = np.arange(6.0).reshape(1, 3, 2)  # one text, three tokens, no padding
print([member.value for member in Pooling], Pooling("last")(token_vectors).tolist())
assert Pooling("last")(token_vectors).tolist() == [[4.0, 5.0]]
