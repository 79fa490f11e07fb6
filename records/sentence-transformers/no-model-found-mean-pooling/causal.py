"""Which pooling a plain decoder checkpoint (a tiny random Qwen2ForCausalLM) is given."""

import os
import tempfile

os.environ.update(HF_HUB_OFFLINE="1", TQDM_DISABLE="1", TRANSFORMERS_VERBOSITY="error")
import sentence_transformers
from tokenizers import Tokenizer, models, pre_tokenizers
from transformers import PreTrainedTokenizerFast, Qwen2Config, Qwen2ForCausalLM

words = Tokenizer(models.WordLevel({"[PAD]": 0, "[UNK]": 1, "hello": 2}, unk_token="[UNK]"))
words.pre_tokenizer = pre_tokenizers.Whitespace()
tokenizer = PreTrainedTokenizerFast(tokenizer_object=words, pad_token="[PAD]", unk_token="[UNK]")
sizes = dict(vocab_size=8, hidden_size=16, intermediate_size=16, num_hidden_layers=1)
heads = dict(num_attention_heads=2, num_key_value_heads=2)
print("sentence-transformers", sentence_transformers.__version__)
for extra in ({}, {"is_causal": False}):
    folder = tempfile.mkdtemp()
    Qwen2ForCausalLM(Qwen2Config(**sizes, **heads, **extra)).save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    model = sentence_transformers.SentenceTransformer(folder, device="cpu")
    print(extra, "->", model[1])
