"""LlamaIndex: Pooling.MEAN over the token vectors of one text, without its padding, equals the masked mean."""
import torch
from llama_index.core.embeddings.pooling import Pooling
from transformers import BertConfig, BertModel

model = BertModel(BertConfig(vocab_size=50, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)).eval()
batch = {"input_ids": torch.tensor([[5, 6, 7, 8], [9, 4, 0, 0]]), "attention_mask": torch.tensor([[1, 1, 1, 1], [1, 1, 0, 0]])}
with torch.no_grad():
    hidden = model(**batch).last_hidden_state
keep = batch["attention_mask"].bool()
vectors = torch.stack([Pooling.MEAN(hidden[i, keep[i]]) for i in range(len(hidden))])
masked = (hidden * keep.unsqueeze(-1)).sum(1) / keep.sum(1, keepdim=True)
assert torch.allclose(vectors, masked, atol=1e-6)
print(tuple(vectors.shape), "as the masked mean:", torch.allclose(vectors, masked, atol=1e-6))
