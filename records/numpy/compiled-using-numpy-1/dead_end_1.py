"""Dead end 1: silence the warnings and import again. The second import fails as well."""

import warnings

warnings.filterwarnings("ignore")
try:
    import faiss
except ImportError:
    print("first import failed")
import faiss  # noqa: F811
