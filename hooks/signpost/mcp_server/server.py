"""The tools as the MCP SDK serves them: names, descriptions, arguments and typed answers."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Annotated, Any, TypeVar

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ResourceNotFoundError, ToolError
from mcp_types import CallToolResult, TextContent, ToolAnnotations
from pydantic import Field

from signpost import __version__
from signpost.answer_model import Data, FullRecord, Language, LookupAnswer
from signpost.fields import Tier
from signpost.mcp_server.model import DomainsAnswer, GuidesAnswer, GuideText, TransitionsOf
from signpost.mcp_server.wiki import UnknownError, Wiki
from signpost.problems import RecordsError

Found = TypeVar("Found", bound=Data)

INSTRUCTIONS = """\
Signpost is an error wiki for embedding and language-model systems. It is read on this machine; \
nothing that you send leaves it, and no tool writes anything.

When a user shows an error, a traceback, a log or wrong results, call lookup_error with the text \
as it is before answering from memory. Then get_record for details, and get_transitions where a \
fix leads to the next error. For a question in words use search, for background the guides.

Every answer names a tier. proved: programs were run. sourced: claims link to sources. \
ai_generated: nobody has checked it. refuted: it is wrong; do not follow it. Read `warnings` \
first, pass on `caution` and `condition` with a workaround, and keep the signature as it is \
printed. If nothing matches, say so; do not offer a far-fetched record.\
"""

Lang = Annotated[Language, Field(description="Language of the answer: en, or zh for Chinese.")]
RecordName = Annotated[
    str,
    Field(description="Id of a record, such as chroma/dimension-mismatch, or an alias."),
]
Limit = Annotated[int, Field(ge=1, le=20, description="How many results at most.")]


def make_server(wiki: Wiki) -> MCPServer[Any]:
    """The server over a wiki; the caller runs it."""
    server = MCPServer[Any](
        "signpost",
        title="Signpost 路标",
        instructions=INSTRUCTIONS,
        version=__version__,
        log_level="WARNING",
        subscriptions=False,
    )
    _add_lookups(server, wiki)
    _add_records(server, wiki)
    _add_guides(server, wiki)
    _add_resources(server, wiki)
    return server


def _tool(server: MCPServer[Any], title: str) -> Callable[[Any], Any]:
    """A tool that reads only, from what is on this machine."""
    hints = ToolAnnotations(
        title=title,
        read_only_hint=True,
        destructive_hint=False,
        idempotent_hint=True,
        open_world_hint=False,
    )
    decorated: Callable[[Any], Any] = server.tool(
        title=title, annotations=hints, structured_output=True
    )
    return decorated


def _reply(ask: Callable[[], Data]) -> CallToolResult:
    """An answer as structured content, and as the same JSON for clients that read text only."""
    try:
        data = ask().data()
    except UnknownError as error:
        raise ToolError(str(error)) from error
    except RecordsError as error:
        raise ToolError("The record's file has changed and cannot be read.") from error
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return CallToolResult(content=[TextContent(type="text", text=text)], structured_content=data)


def _add_lookups(server: MCPServer[Any], wiki: Wiki) -> None:
    @_tool(server, "Look up an error")
    def lookup_error(
        text: Annotated[
            str,
            Field(
                description="The error as it is printed: a message, a traceback or a log, uncut. "
                "Of a very long text the beginning and the end are searched."
            ),
        ],
        lang: Lang = "en",
        limit: Limit = 3,
    ) -> Annotated[CallToolResult, LookupAnswer]:
        """Find the wiki's record of an error message, a traceback or a log. Use this first.

        Each result says what the error means, what to try first with its condition and caution,
        what not to try, how sure the wiki is (tier), and warnings. `match.kind` exact: the record's
        pattern matches. similar: rare words are shared; compare the messages before following it.
        No result means that the wiki does not know the error.
        """
        return _reply(lambda: wiki.lookup(text, lang, limit))

    @_tool(server, "Search the records")
    def search(
        query: Annotated[
            str,
            Field(
                max_length=2000,
                description="A few words in English or Chinese, such as 'cosine above 1' or "
                "'向量 维度 不一致'. Empty lists a domain or tier.",
            ),
        ],
        lang: Lang = "en",
        domain: Annotated[
            str | None, Field(description="Only records of this domain; see list_domains.")
        ] = None,
        tier: Annotated[Tier | None, Field(description="Only records of this tier.")] = None,
        limit: Limit = 5,
    ) -> Annotated[CallToolResult, LookupAnswer]:
        """Search records by words, for questions without an error message: a symptom, a topic, an
        API name. For a printed error use lookup_error. Read tier and warnings of each result.
        """
        if not (query.strip() or domain or tier):
            raise ToolError("Give a query, a domain or a tier.")
        return _reply(lambda: wiki.search(query, lang, domain, tier, limit))

    @_tool(server, "List the domains")
    def list_domains(lang: Lang = "en") -> Annotated[CallToolResult, DomainsAnswer]:
        """List the libraries and fields that the wiki covers, with records counted by tier. Use it
        to see whether a library is covered, or for the `domain` of search.
        """
        return _reply(lambda: wiki.domains(lang))


def _add_records(server: MCPServer[Any], wiki: Wiki) -> None:
    @_tool(server, "Get a record")
    def get_record(
        id: RecordName,  # noqa: A002
        lang: Lang = "en",
    ) -> Annotated[CallToolResult, FullRecord]:
        """Get everything that one record says: all workarounds and dead ends with conditions,
        cautions, code and sources, how to detect the fault, versions, what the proving programs
        printed, and transitions to other errors. Each passage has a `state`: untranslated ones are
        in English, stale ones may be out of date. Rates are evidence only where `kind` is measured.
        """
        return _reply(lambda: wiki.record(id, lang))

    @_tool(server, "Get transitions")
    def get_transitions(
        id: RecordName,  # noqa: A002
        lang: Lang = "en",
        depth: Annotated[int, Field(ge=1, le=3, description="How many steps far.")] = 1,
    ) -> Annotated[CallToolResult, TransitionsOf]:
        """Get what comes before an error, what may come after it (also after trying a fix), and
        what it is confused with. Use it when a fix led to another error, when the cause lies
        further back, or when two errors look alike. Every record that is reached comes with the
        path to it, its tier, its warnings and its first workaround with caution.
        """
        return _reply(lambda: wiki.transitions(id, lang, depth))


def _add_guides(server: MCPServer[Any], wiki: Wiki) -> None:
    @_tool(server, "List the guides")
    def list_guides(lang: Lang = "en") -> Annotated[CallToolResult, GuidesAnswer]:
        """List the written guides with their sections. They explain a topic across libraries, such
        as pooling, with programs that were run; records explain single errors, with tiers.
        """
        return _reply(lambda: wiki.guides(lang))

    @_tool(server, "Get a guide")
    def get_guide(
        slug: Annotated[str, Field(description="From list_guides, such as pooling-overview.")],
        lang: Lang = "en",
        section: Annotated[
            str | None, Field(description="Only this section; see list_guides.")
        ] = None,
    ) -> Annotated[CallToolResult, GuideText]:
        """Get a guide, or one section of it, as Markdown. Of a long guide without `section` only
        the beginning is given, with the list of sections.
        """
        return _reply(lambda: wiki.guide(slug, lang, section))


def _add_resources(server: MCPServer[Any], wiki: Wiki) -> None:
    @server.resource(
        "signpost://{lang}/record/{domain}/{slug}",
        name="record",
        title="A record in full",
        description="One error in en or zh: the same JSON as get_record gives.",
        mime_type="application/json",
    )
    def record(lang: Language, domain: str, slug: str) -> str:
        data = _resource(lambda: wiki.record(f"{domain}/{slug}", lang)).data()
        return json.dumps(data, ensure_ascii=False)

    @server.resource(
        "signpost://{lang}/guide/{slug}/{section}",
        name="guide_section",
        title="A section of a guide",
        description="One section of a guide in en or zh, as Markdown.",
        mime_type="text/markdown",
    )
    def guide_section(lang: Language, slug: str, section: str) -> str:
        return _resource(lambda: wiki.guide(slug, lang, section)).text


def _resource(ask: Callable[[], Found]) -> Found:
    try:
        return ask()
    except UnknownError as error:
        raise ResourceNotFoundError(str(error)) from error
