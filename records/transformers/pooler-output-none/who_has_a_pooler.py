"""Which models give a `pooler_output`, and what it is where there is one."""
import torch
from transformers import BertConfig, BertModel, DistilBertConfig, DistilBertModel, Qwen2Config, Qwen2Model

torch.manual_seed(0)
ids = torch.tensor([[5, 6, 7]])
config = BertConfig(vocab_size=50, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)
models = {
    "BertModel": BertModel(config),
    "BertModel, add_pooling_layer=False": BertModel(config, add_pooling_layer=False),
    "DistilBertModel": DistilBertModel(DistilBertConfig(vocab_size=50, dim=16, n_heads=2, n_layers=1, hidden_dim=16)),
    "Qwen2Model": Qwen2Model(Qwen2Config(vocab_size=50, hidden_size=16, intermediate_size=16, num_hidden_layers=1,
                                         num_attention_heads=2, num_key_value_heads=2)),
}
for name, model in models.items():
    with torch.no_grad():
        out = model.eval()(ids)
    if not hasattr(out, "pooler_output"):
        print(f"{name}: no field pooler_output in {type(out).__name__}")
    else:
        print(f"{name}: {None if out.pooler_output is None else tuple(out.pooler_output.shape)}")
bert = models["BertModel"]
with torch.no_grad():
    out = bert(ids)
    same = torch.allclose(out.pooler_output, torch.tanh(bert.pooler.dense(out.last_hidden_state[:, 0])), atol=1e-6)
print("pooler_output is tanh(W * first token + b):", same)
