"""Workaround 2: langchain-classic keeps the old module paths under its own name."""

import warnings

warnings.simplefilter("ignore")
from langchain_classic.chains import RetrievalQA
from langchain_classic.text_splitter import RecursiveCharacterTextSplitter
from langchain_classic.vectorstores import FAISS

print(FAISS.__module__, RetrievalQA.__module__, RecursiveCharacterTextSplitter.__module__)
assert FAISS.__module__.startswith("langchain_community.")
