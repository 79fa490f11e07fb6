"""What models with a task head return, field by field, and what is missing."""
import torch
from transformers import (BertConfig, BertForMaskedLM, BertForSequenceClassification, BertModel, Qwen2Config,
                          Qwen2ForCausalLM)

ids = torch.tensor([[5, 6, 7]])
bert = BertConfig(vocab_size=50, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)
qwen = Qwen2Config(vocab_size=50, hidden_size=16, intermediate_size=16, num_hidden_layers=1, num_attention_heads=2,
                   num_key_value_heads=2, use_cache=False)
for model in (BertModel(bert), BertForMaskedLM(bert), BertForSequenceClassification(bert), Qwen2ForCausalLM(qwen)):
    with torch.no_grad():
        out = model.eval()(ids)
    print(type(model).__name__, {name: tuple(value.shape) for name, value in out.items()})
    try:
        out.last_hidden_state
    except AttributeError as error:
        print("   ", error)
