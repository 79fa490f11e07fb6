"""What Sentence Transformers makes of is_causal=false in config.json: pooling and warnings."""

import logging
import tempfile

import sentence_transformers
import transformers
from sentence_transformers import SentenceTransformer
from tokenizers import Tokenizer, models, pre_tokenizers
from transformers import PreTrainedTokenizerFast, Qwen2Config, Qwen2ForCausalLM

logging.basicConfig(format="%(levelname)s %(message)s")
print("sentence-transformers", sentence_transformers.__version__)
print("transformers", transformers.__version__)
words = {word: i for i, word in enumerate(["[PAD]", "[UNK]", "red", "green", "blue"])}
tokenizer = Tokenizer(models.WordLevel(words, unk_token="[UNK]"))
tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
sizes = dict(vocab_size=5, hidden_size=64, intermediate_size=128, num_hidden_layers=2)
heads = dict(num_attention_heads=4, num_key_value_heads=2)
with tempfile.TemporaryDirectory() as folder:
    PreTrainedTokenizerFast(tokenizer_object=tokenizer, pad_token="[PAD]").save_pretrained(folder)
    Qwen2ForCausalLM(Qwen2Config(**sizes, **heads, is_causal=False)).save_pretrained(folder)
    model = SentenceTransformer(folder, device="cpu")
print("pooling:", getattr(model[1], "pooling_mode", None) or model[1].get_pooling_mode_str())
