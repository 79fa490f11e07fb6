"""Workaround 1: consent to unpickling, for a folder that this program has written itself."""

import tempfile
import warnings

warnings.simplefilter("ignore")
from langchain_community.vectorstores import FAISS
from langchain_core.embeddings import Embeddings


class Lengths(Embeddings):
    def embed_documents(self, texts):
        return [[float(len(text)), 1.0] for text in texts]

    def embed_query(self, text):
        return [float(len(text)), 1.0]


with tempfile.TemporaryDirectory() as folder:
    FAISS.from_texts(["a", "a longer text"], Lengths()).save_local(folder)
    store = FAISS.load_local(folder, Lengths(), allow_dangerous_deserialization=True)
best = store.similarity_search("another text", k=1)[0].page_content
print("loaded", store.index.ntotal, "vectors, best:", best)
assert store.index.ntotal == 2 and best == "a longer text"
