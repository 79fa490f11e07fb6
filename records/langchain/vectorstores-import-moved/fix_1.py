"""Workaround 1: import each name from the package in which it lives now."""

import warnings
from importlib import import_module

warnings.simplefilter("ignore")
NEW = {
    "langchain.vectorstores": ("langchain_community.vectorstores", "FAISS"),
    "langchain.document_loaders": ("langchain_community.document_loaders", "TextLoader"),
    "langchain.text_splitter": ("langchain_text_splitters", "RecursiveCharacterTextSplitter"),
    "langchain.schema": ("langchain_core.documents", "Document"),
    "langchain.prompts": ("langchain_core.prompts", "PromptTemplate"),
    "langchain.chains": ("langchain_classic.chains", "RetrievalQA"),
    "langchain.memory": ("langchain_classic.memory", "ConversationBufferMemory"),
}
for old, (module, name) in NEW.items():
    assert hasattr(import_module(module), name)
    try:
        import_module(old)
        raise SystemExit(f"{old} still exists")
    except ModuleNotFoundError as error:
        print(f"{error}: {name} is in {module}")
