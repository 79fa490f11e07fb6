"""Dead end 1: the attribute instead of the value; the core enum has no such member."""

from llama_index.core.embeddings.pooling import Pooling

for name in ("LAST", "LAST_TOKEN", "MAX"):
    try:
        getattr(Pooling, name)
    except AttributeError as error:
        print(name, "-> AttributeError:", error)
    else:
        raise AssertionError("no error")
for value in ("CLS", "lasttoken", "last_token"):
    try:
        Pooling(value)
    except ValueError as error:
        print("ValueError:", error)
    else:
        raise AssertionError("no error")
