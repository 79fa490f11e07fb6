"""Dead end 2: the member LAST as an argument of HuggingFaceEmbedding. It takes no pooling at all."""

from llama_index.embeddings.huggingface import HuggingFaceEmbedding
from llama_index.embeddings.huggingface.pooling import Pooling

HuggingFaceEmbedding(model_name="any-model", pooling=Pooling.LAST, device="cpu")
