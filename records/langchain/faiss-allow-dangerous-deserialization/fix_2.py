"""Workaround 2: keep texts as JSON and vectors as a Faiss file, so that nothing is ever unpickled."""

import json
import tempfile
import warnings
from pathlib import Path

warnings.simplefilter("ignore")
import faiss
from langchain_community.docstore.in_memory import InMemoryDocstore
from langchain_community.vectorstores import FAISS
from langchain_core.documents import Document
from langchain_core.embeddings import Embeddings


class Lengths(Embeddings):
    def embed_documents(self, texts):
        return [[float(len(text)), 1.0] for text in texts]

    def embed_query(self, text):
        return [float(len(text)), 1.0]


texts = ["a", "a longer text"]
with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
    faiss.write_index(FAISS.from_texts(texts, Lengths()).index, str(folder / "index.faiss"))
    (folder / "texts.json").write_text(json.dumps(texts))
    print("stored:", sorted(path.name for path in folder.iterdir()))
    index = faiss.read_index(str(folder / "index.faiss"))
    rows = json.loads((folder / "texts.json").read_text())
documents = {str(i): Document(page_content=text) for i, text in enumerate(rows)}
store = FAISS(Lengths(), index, InMemoryDocstore(documents), {i: str(i) for i in range(len(rows))})
best = store.similarity_search("another text", k=1)[0].page_content
print("best:", best)
assert best == "a longer text"
