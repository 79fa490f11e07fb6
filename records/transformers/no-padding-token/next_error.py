"""A decoder with a classification head also looks for the padding token in the config of the model."""
import torch
from transformers import GPT2Config, GPT2ForSequenceClassification

config = GPT2Config(vocab_size=5, n_embd=16, n_layer=1, n_head=2, num_labels=1)
model = GPT2ForSequenceClassification(config).eval()
ids, mask = torch.tensor([[1, 0, 0], [1, 2, 3]]), torch.tensor([[1, 0, 0], [1, 1, 1]])
try:
    model(input_ids=ids, attention_mask=mask)
except ValueError as error:
    print(error)
model.config.pad_token_id = 0
print("with config.pad_token_id:", tuple(model(input_ids=ids, attention_mask=mask).logits.shape))
