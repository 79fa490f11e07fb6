"""Dead end 2: a lambda with the right parameter name. A function has a general __call__(*args, **kwargs)."""

import chromadb

embed = lambda input: [[float(len(text)), 1.0] for text in input]  # noqa: E731
chromadb.EphemeralClient().create_collection("texts", embedding_function=embed)
