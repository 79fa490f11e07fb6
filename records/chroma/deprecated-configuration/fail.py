"""Raises the error: the settings of Chroma before 0.4."""

import tempfile

import chromadb
from chromadb.config import Settings

chromadb.Client(Settings(chroma_db_impl="duckdb+parquet", persist_directory=tempfile.mkdtemp()))
