"""Dead end 1: one right name among wrong ones stops the error, and the wrong ones are passed over."""

from peft import LoraConfig, get_peft_model
from transformers import BertConfig, BertModel

config = BertConfig(vocab_size=32, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)
adapted = get_peft_model(BertModel(config), LoraConfig(target_modules=["query", "v_proj"]))
layers = sorted(name.split(".")[-2] for name, _ in adapted.named_modules() if name.endswith("lora_A"))
print("layers with LoRA:", layers)
assert layers == ["query"]
