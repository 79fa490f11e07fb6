"""Workaround 1: the core classes are in llama_index.core."""

from llama_index.core import Settings, SimpleDirectoryReader, StorageContext, VectorStoreIndex

for thing in (VectorStoreIndex, StorageContext, SimpleDirectoryReader, type(Settings)):
    print(thing.__name__, "from", thing.__module__)
    assert thing.__module__.startswith("llama_index.core.")
