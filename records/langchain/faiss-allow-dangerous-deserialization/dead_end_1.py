"""Dead end 1: True as the third positional argument is taken as the name of the index, not as the consent."""

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
    FAISS.load_local(folder, Lengths(), True)
