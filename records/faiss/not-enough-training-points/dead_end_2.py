"""Dead end 2: repeat the vectors. It trains, but most of the 256 lists stay empty."""

import faiss
import numpy as np

vectors = np.random.default_rng(0).random((100, 64)).astype("float32")
index = faiss.index_factory(64, "IVF256,Flat")
index.train(np.repeat(vectors, 3, axis=0))
index.add(vectors)
used = sum(index.invlists.list_size(number) > 0 for number in range(index.nlist))
print("lists in use", used, "of", index.nlist)
assert used <= 100
