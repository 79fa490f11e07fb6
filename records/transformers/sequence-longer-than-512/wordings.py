"""The same fault in other words: without token_type_ids, and in RoBERTa, whose 514 positions hold 512 tokens."""
import torch
import transformers
from transformers import BertConfig, BertModel, DistilBertConfig, DistilBertModel, RobertaConfig, RobertaModel

torch.manual_seed(0)
config = dict(vocab_size=50, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)
bert = BertModel(BertConfig(**config)).eval()
distil = DistilBertModel(DistilBertConfig(vocab_size=50, dim=16, n_heads=2, n_layers=1, hidden_dim=16)).eval()
roberta = RobertaModel(RobertaConfig(**config, max_position_embeddings=514, pad_token_id=1)).eval()
print("transformers", transformers.__version__)
for name, model, length, types in (("BERT", bert, 602, False), ("BERT", bert, 602, True), ("DistilBERT", distil, 602, False),
                                   ("RoBERTa", roberta, 513, False), ("RoBERTa", roberta, 602, False),
                                   ("RoBERTa", roberta, 602, True), ("RoBERTa", roberta, 512, False)):
    ids = torch.randint(5, 50, (1, length))
    extra = {"token_type_ids": torch.zeros_like(ids)} if types else {}
    label = f"{name}, {length} tokens" + (", token_type_ids" if types else "")
    try:
        model(input_ids=ids, **extra)
        print(label + ": no error")
    except (RuntimeError, IndexError) as error:
        print(f"{label}: {type(error).__name__}: {error}")
