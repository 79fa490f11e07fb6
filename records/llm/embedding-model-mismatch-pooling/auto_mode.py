"""Is "auto" a pooling mode? The second dead end of the record under review says so."""

import sentence_transformers
from sentence_transformers import models

print("sentence-transformers", sentence_transformers.__version__)
try:
    models.Pooling(384, "auto")
except (AssertionError, ValueError) as error:
    print(f"{type(error).__name__}: {error}")
