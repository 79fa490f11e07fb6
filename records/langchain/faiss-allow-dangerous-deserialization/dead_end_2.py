"""Dead end 2: consent for a folder from elsewhere. A prepared index.pkl runs its own code while it is loaded."""

import pickle
import tempfile
import warnings
from pathlib import Path

warnings.simplefilter("ignore")
import faiss
from langchain_community.vectorstores import FAISS
from langchain_core.embeddings import DeterministicFakeEmbedding


class Payload:
    def __reduce__(self):
        return print, ("code from the file: this could be any command",)


with tempfile.TemporaryDirectory() as name:
    faiss.write_index(faiss.IndexFlatL2(8), str(Path(name) / "index.faiss"))
    (Path(name) / "index.pkl").write_bytes(pickle.dumps((Payload(), {})))
    store = FAISS.load_local(name, DeterministicFakeEmbedding(size=8), allow_dangerous_deserialization=True)
print("loaded without a warning:", type(store).__name__)
assert store.docstore is None  # what print() of the file returned
