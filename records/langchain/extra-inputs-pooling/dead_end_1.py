"""Dead end 1: other keywords at top level. Each is refused as an extra input."""

from langchain_huggingface import HuggingFaceEmbeddings
from pydantic import ValidationError

for extra in ({"pooling_mode": "cls"}, {"normalize_embeddings": True}, {"device": "cpu"}):
    try:
        HuggingFaceEmbeddings(model_name="any-model", **extra)
    except ValidationError as error:
        first = error.errors()[0]
        print(first["loc"][0], "->", first["msg"])
    else:
        raise AssertionError("no error")
