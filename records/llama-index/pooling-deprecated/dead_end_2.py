"""Dead end 2: pooling=None. Every value but the word deprecated counts as set."""

from llama_index.embeddings.huggingface import HuggingFaceEmbedding

HuggingFaceEmbedding(model_name="any-model", pooling=None, device="cpu")
