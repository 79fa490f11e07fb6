"""Workaround 2: pool only what has a token axis; a 1-D result of a service is used as it is."""

import numpy as np
from llama_index.core.embeddings.pooling import Pooling


def one_vector(answer, pooling):
    array = np.asarray(answer)
    if array.ndim == 3 and array.shape[0] == 1:  # one text with its batch axis
        array = array[0]
    return array if array.ndim == 1 else pooling(array)


for shape in ((384,), (7, 384), (1, 7, 384)):
    vector = one_vector(np.ones(shape, dtype="float32"), Pooling.MEAN)
    print(shape, "->", vector.shape)
    assert vector.shape == (384,)
