"""Does a GGUF carry a reranking head? Prints its cls tensors and its pooling type."""
import sys
from gguf import GGUFReader

for path in sys.argv[1:]:
    reader = GGUFReader(path)
    head = [t.name for t in reader.tensors if t.name.startswith("cls")]
    pooling = [f.contents() for k, f in reader.fields.items() if k.endswith(".pooling_type")]
    print(path, "head:", head or "NONE, its rerank scores mean nothing", "pooling_type:", pooling or "not set")
