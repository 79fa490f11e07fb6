"""The index of the search: what the engine needs of each record, and nothing else.

Published as the files under ``assets/signpost/search/`` (``signpost.filing`` divides it,
``docs/assets/js/engine/shards.mjs`` tells their form). The same records give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from signpost.json_text import packed
from signpost.model import Edge, Record
from signpost.patterns import javascript_form

VERSION = 1

# Folders in site-packages and program names that belong to a domain under another name.
PACKAGES: Mapping[str, tuple[str, ...]] = {
    "chroma": ("chroma", "chromadb"),
    "faiss": ("faiss",),
    "huggingface-hub": ("huggingface-hub", "huggingface_hub"),
    "langchain": ("langchain", "langchain_community", "langchain_core", "langchain_huggingface"),
    "llama-cpp": ("llama-cpp", "llama-cpp-python", "llama-server", "llama.cpp", "llama_cpp"),
    "llama-index": ("llama-index", "llama_index", "llamaindex"),
    "milvus": ("milvus", "pymilvus"),
    "pgvector": ("pgvector", "psycopg", "psycopg2"),
    "pytorch": ("pytorch", "torch"),
    "qdrant": ("qdrant", "qdrant_client"),
    "safetensors": ("safetensors",),
    "sentence-transformers": (
        "sentence-transformers",
        "sentence_transformers",
        "sentencetransformers",
    ),
    "transformers": ("transformers",),
    "vllm": ("vllm",),
}
# How much of the root cause is indexed, beside the symptoms.
ABOUT_LENGTH = 120


@dataclass(frozen=True)
class IndexTexts:
    """All that an index is made of: see ``signpost.filing.build_index``."""

    records: Sequence[bytes]
    packages: Mapping[str, Sequence[str]]


def index_text(record: Record) -> bytes:
    """What the index holds of one record, as JSON; ``signpost.filing.build_index`` takes it."""
    return packed(index_entry(record)).encode()


def index_packages(domains: Iterable[str]) -> dict[str, list[str]]:
    """What the index says of the domains of its records."""
    return {domain: list(PACKAGES[domain]) for domain in sorted(set(domains) & PACKAGES.keys())}


def match_index(records: Sequence[Record], domains: Iterable[str] | None = None) -> dict[str, Any]:
    """The index over records, as plain data for JSON; ``domains`` limits it to some of them."""
    wanted = None if domains is None else set(domains)
    chosen = [record for record in records if wanted is None or record.domain in wanted]
    chosen.sort(key=lambda record: record.id)
    return {
        "version": VERSION,
        "packages": index_packages(record.domain for record in chosen),
        "records": [index_entry(record) for record in chosen],
    }


def index_entry(record: Record) -> dict[str, Any]:
    """What the index holds of one record, and what is published of it; nothing that is empty."""
    source, flags = javascript_form(record.regex)
    entry: dict[str, Any] = {
        "id": record.id,
        "signature": record.signature,
        "signature_zh": record.signature_zh,
        "regex": source,
        "flags": flags,
        "variants": [variant.message for variant in record.variants],
        "domain": record.domain,
        "tier": record.verification_tier,
        "about": _about(record.root_cause, *(hint.text for hint in record.detect)),
        "about_zh": _about(record.root_cause_zh, *(hint.text for hint in record.detect_zh)),
        "symptoms": [*record.symptoms, *record.symptoms_zh],
        "error_code": record.error_code,
        "tags": record.tags,
        "aliases": record.aliases,
        "confused_with": dict(sorted(_confusions(record))),
    }
    return {key: value for key, value in entry.items() if value}


def _about(*texts: str | None) -> str:
    """The beginning of each text: the cause, and of a silent fault how it shows."""
    return " ".join((text or "")[:ABOUT_LENGTH] for text in texts).replace("\n", " ").strip()


def _confusions(record: Record) -> Iterator[tuple[str, dict[str, str]]]:
    """How a record tells itself from others, as written; the engine looks both ways."""
    for edge in record.transition_graph.frequently_confused_with:
        if isinstance(edge, Edge) and edge.distinction:
            zh = edge.distinction_zh or edge.distinction
            yield edge.error_id, {"en": edge.distinction, "zh": zh}
