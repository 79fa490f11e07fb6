"""Dead end 1: write langchain_community in every old import. It never had the text splitters."""

from langchain_community.text_splitter import RecursiveCharacterTextSplitter  # noqa: F401
