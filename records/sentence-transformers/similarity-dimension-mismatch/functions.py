"""The message of each similarity function for 384-wide queries and two 768-wide documents."""

import torch
from sentence_transformers import util

query, documents = torch.rand(1, 384), torch.rand(2, 768)
for name in ("cos_sim", "dot_score", "semantic_search", "pairwise_cos_sim", "euclidean_sim"):
    try:
        getattr(util, name)(query, documents)
    except (RuntimeError, AttributeError) as error:
        print(f"{name}: {type(error).__name__}: {error}")
