"""Dead end 4: the loaded model and tokenizer as arguments. They are refused in the same way."""

from llama_index.embeddings.huggingface import HuggingFaceEmbedding

for name in ("model", "tokenizer", "tokenizer_name"):
    try:
        HuggingFaceEmbedding(model_name="any-model", device="cpu", **{name: object()})
    except ValueError as error:
        print("ValueError:", error)
    else:
        raise AssertionError("no error")
