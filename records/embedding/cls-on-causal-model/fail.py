"""Shows the fault: the first token of a causal model sees only itself, so texts share a vector."""

import torch
import transformers
from transformers import BertConfig, BertModel, Qwen2Config, Qwen2Model

torch.manual_seed(0)
sizes = dict(vocab_size=100, hidden_size=64, intermediate_size=128, num_hidden_layers=2)
causal = Qwen2Model(Qwen2Config(**sizes, num_attention_heads=4, num_key_value_heads=2)).eval()
encoder = BertModel(BertConfig(**sizes, num_attention_heads=4)).eval()
texts = {  # token ids; 1 plays the part of a BOS token that the tokenizer adds
    "same first token": torch.tensor([[5, 20, 21], [5, 30, 31]]),
    "other first token": torch.tensor([[5, 20, 21], [6, 20, 21]]),
    "other, after a BOS": torch.tensor([[1, 5, 20, 21], [1, 6, 30, 31]]),
}
cosine = torch.nn.functional.cosine_similarity
print("transformers", transformers.__version__)
with torch.no_grad():
    for name, ids in texts.items():
        for kind, model in {"causal": causal, "encoder": encoder}.items():
            states = model(ids).last_hidden_state
            first, last = states[:, 0], states[:, -1]
            same_start = torch.equal(ids[0, 0], ids[1, 0])
            assert torch.equal(*first) == (kind == "causal" and same_start)
            print(
                f"{name} | {kind} | first token: identical {torch.equal(*first)},"
                f" cosine {cosine(first[0], first[1], dim=0):.4f}"
                f" | last token: cosine {cosine(last[0], last[1], dim=0):.4f}"
            )
print("no error: CLS pooling on a causal model, different texts get the same vector")
