"""A link to a record shows the record's message letter by letter."""

from __future__ import annotations

from html import unescape

import markdown
import pytest

from signpost.address import Site
from signpost.library import Library, open_library
from signpost.markup import link_records
from signpost.paths import repository
from signpost.render import Renderer
from signpost.vocabulary import LANGUAGES

RECORD_ID = "sentence-transformers/pooling-init-unexpected-keyword"


@pytest.fixture(scope="module")
def library() -> Library:
    return open_library(repository() / "records", repository() / "docs")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_message_in_a_link_is_no_markdown(library: Library, lang: str) -> None:
    signature = library.by_id[RECORD_ID].record.signature
    assert "__init__" in signature
    linked = link_records(f"See [[{RECORD_ID}]].", Renderer(library, Site(), lang), "../")
    html = markdown.markdown(linked)
    assert f"<code>{signature}</code>" in unescape(html)
    assert "<strong>" not in html
