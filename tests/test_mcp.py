"""The MCP server as a client meets it: a process of its own, over stdio and over HTTP."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from typing import Any, get_args

import anyio
import pytest
from anyio.from_thread import BlockingPortal, start_blocking_portal
from jsonschema import Draft202012Validator
from mcp import Client, MCPError
from mcp.client.stdio import StdioServerParameters
from mcp_types import CallToolResult, TextContent, Tool

from conftest import SEED_ID, seed, write_record
from signpost.answer_model import Language
from signpost.collection import open_collection
from signpost.l10n import HAN
from signpost.mcp_server.wiki import Wiki
from signpost.paths import repository

COMMAND = [sys.executable, "-m", "signpost.commands.mcp"]
KNOWN = "chroma/deprecated-configuration"
TRACEBACK = """Traceback (most recent call last):
  File "app.py", line 3, in <module>
    client = chromadb.Client(settings)
ValueError: You are using a deprecated configuration of Chroma."""
TOOLS: dict[str, dict[str, Any]] = {
    "lookup_error": {"text": TRACEBACK},
    "get_record": {"id": KNOWN},
    "list_domains": {},
    "search": {"query": "pooling mode wrong vectors"},
    "get_transitions": {"id": "embedding/wrong-pooling", "depth": 2},
    "list_guides": {},
    "get_guide": {"slug": "pooling-overview", "section": "modes"},
}
LANGUAGES: tuple[Language, ...] = get_args(Language)


def environment(**more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "SIGNPOST_RECORDS"}
    return {**kept, **more}


@contextmanager
def http_server(*arguments: str, **more: str) -> Iterator[str]:
    """The server's address, on a free port."""
    command = [*COMMAND, "--http", "--port", "0", *arguments]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment(**more))
    assert process.stderr
    try:
        yield process.stderr.readline().strip()
    finally:
        process.send_signal(signal.SIGINT)
        rest = process.communicate(timeout=20)[1]
    assert "Traceback" not in rest, rest


@dataclass
class Asked:
    """A connected client that tests call from outside its event loop."""

    portal: BlockingPortal
    client: Client
    tools: dict[str, Tool]

    def call(self, name: str, **arguments: Any) -> CallToolResult:
        return self.portal.call(lambda: self.client.call_tool(name, arguments))

    def data(self, name: str, **arguments: Any) -> dict[str, Any]:
        """The structured answer, which must fit the schema that the tool declares."""
        result = self.call(name, **arguments)
        assert not result.is_error, result.content
        schema = self.tools[name].output_schema
        assert schema
        Draft202012Validator.check_schema(schema)
        Draft202012Validator(schema).validate(result.structured_content)
        assert isinstance(result.structured_content, dict)
        assert json.loads(words(result)) == result.structured_content
        return result.structured_content

    def fault(self, name: str, **arguments: Any) -> str:
        """What a tool says where it cannot answer."""
        result = self.call(name, **arguments)
        assert result.is_error
        return words(result)


def words(result: CallToolResult) -> str:
    assert isinstance(result.content[0], TextContent)
    return result.content[0].text


@contextmanager
def connected(to: str | StdioServerParameters, mode: str = "auto") -> Iterator[Asked]:
    with start_blocking_portal() as portal:
        client = Client(to, read_timeout_seconds=60, mode=mode)
        with portal.wrap_async_context_manager(client):
            tools = portal.call(client.list_tools).tools
            yield Asked(portal, client, {tool.name: tool for tool in tools})


def server(**more: str) -> StdioServerParameters:
    return StdioServerParameters(command=COMMAND[0], args=COMMAND[1:], env=environment(**more))


@contextmanager
def over_stdio(**more: str) -> Iterator[Asked]:
    with connected(server(**more)) as asked:
        yield asked


@pytest.fixture(scope="module", params=["stdio", "http"])
def asked(request: pytest.FixtureRequest) -> Iterator[Asked]:
    with ExitStack() as stack:
        if request.param == "stdio":
            yield stack.enter_context(over_stdio())
        else:
            yield stack.enter_context(connected(stack.enter_context(http_server())))


def test_every_tool_is_listed_read_only_and_explained(asked: Asked) -> None:
    assert set(asked.tools) == set(TOOLS)
    for tool in asked.tools.values():
        hints = tool.annotations
        assert hints
        assert (hints.read_only_hint, hints.open_world_hint) == (True, False)
        assert tool.description
        assert len(tool.description) > 80
        assert tool.output_schema
        said = tool.input_schema["properties"].values()
        assert all(argument.get("description") for argument in said), tool.name
    instructions = asked.client.instructions
    assert instructions
    assert "refuted" in instructions


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", TOOLS)
def test_every_tool_answers_as_it_declares(asked: Asked, name: str, lang: Language) -> None:
    answer = asked.data(name, **TOOLS[name], lang=lang)
    assert answer["language"] == lang
    assert answer["schema_version"] == "1"
    assert bool(HAN.search(json.dumps(answer, ensure_ascii=False))) is (lang == "zh")


def test_a_lookup_says_what_to_do_and_how_sure_it_is(asked: Asked) -> None:
    first = asked.data("lookup_error", text=TRACEBACK, lang="zh")["results"][0]
    assert (first["id"], first["tier"], first["match"]["kind"]) == (KNOWN, "proved", "exact")
    assert first["match"]["line_number"] == 4
    assert first["signature"].startswith("ValueError")
    assert HAN.search(first["workaround"]["action"])
    assert first["dead_ends"]
    assert first["page"] == f"zh/errors/{KNOWN}/"


def test_cautions_come_with_workarounds(asked: Asked) -> None:
    records = open_collection(repository() / "records", repository() / "docs").loaded.records
    cautioned = next(r for r in records if r.workarounds and r.workarounds[0].caution)
    caution = cautioned.workarounds[0].caution
    short = asked.data("lookup_error", text=cautioned.id)["results"][0]
    assert (short["id"], short["workaround"]["caution"]) == (cautioned.id, caution)
    full = asked.data("get_record", id=cautioned.id)
    assert full["workarounds"][0]["caution"]["text"] == caution
    assert asked.data("get_transitions", id=cautioned.id)["workaround"]["caution"] == caution


def test_a_refuted_record_is_no_advice(asked: Asked) -> None:
    answer = asked.data("lookup_error", text=seed()["signature"])["results"][0]
    assert (answer["id"], answer["tier"]) == (SEED_ID, "refuted")
    assert "workaround" not in answer
    assert answer["warnings"][0]["kind"] == "refuted"
    assert answer["see_instead"][0]["signature"]


@pytest.mark.parametrize(
    "text",
    ["", " \n\t", "bananas and bread, baked", "\x00\x07\x1b[31m\x1b[0m", "\N{GRINNING FACE}"],
)
def test_no_match_is_said(asked: Asked, text: str) -> None:
    answer = asked.data("lookup_error", text=text)
    assert (answer["found"], answer["results"]) == (False, [])
    assert "No record matches" in answer["note"]


@pytest.mark.parametrize("unit", ["x", "INFO step done\n", "\x1b[31mred\x1b[0m\x00"])
def test_a_huge_paste_is_answered_in_short_and_in_time(asked: Asked, unit: str) -> None:
    paste = unit * (1_000_000 // len(unit)) + "\n" + TRACEBACK
    began = time.monotonic()
    answer = asked.data("lookup_error", text=paste)
    assert time.monotonic() - began < 10
    assert answer["results"][0]["id"] == KNOWN
    assert answer["results"][0]["match"]["line_number"] == paste.count("\n") + 1
    assert len(json.dumps(answer)) < 20_000


def test_aliases_resolve_and_unknown_ids_name_near_ones(tmp_path: Path) -> None:
    write_record(tmp_path, {**seed(), "aliases": ["llm/old-name"]})
    with over_stdio(SIGNPOST_RECORDS=str(tmp_path)) as asked:
        assert asked.data("get_record", id="llm/old-name")["id"] == SEED_ID
        assert SEED_ID in asked.fault("get_record", id="llm/old-nam")
        answer = asked.data("lookup_error", text=seed()["signature"], lang="zh")["results"][0]
        assert {warned["kind"] for warned in answer["warnings"]} == {"unverified", "language"}


def test_faults_are_clear(asked: Asked) -> None:
    assert f"Nearest ids: {KNOWN}" in asked.fault("get_record", id=KNOWN[:-2])
    assert "No record has the id" in asked.fault("get_record", id="../../etc/passwd")
    assert "No record has the id" in asked.fault("get_transitions", id="a\x00b/" + "c" * 100_000)
    assert len(asked.fault("get_record", id="c" * 100_000)) < 500
    assert "Domains: bitsandbytes" in asked.fault("search", query="x", domain="../records")
    assert "pooling-overview" in asked.fault("get_guide", slug="../../../etc/passwd")
    assert "Sections: " in asked.fault("get_guide", slug="pooling-overview", section="no-such")
    assert "Give a query" in asked.fault("search", query=" ")


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("lookup_error", {}),
        ("lookup_error", {"text": 5}),
        ("lookup_error", {"text": "x", "lang": "fr"}),
        ("lookup_error", {"text": "x", "limit": 1000}),
        ("get_transitions", {"id": KNOWN, "depth": 4}),
        ("search", {"query": "x", "tier": "best"}),
    ],
)
def test_wrong_arguments_are_refused(asked: Asked, name: str, arguments: dict[str, Any]) -> None:
    assert f"Error executing tool {name}" in asked.fault(name, **arguments)


def test_a_search_is_limited_to_a_domain_or_tier(asked: Asked) -> None:
    listed = asked.data("search", query="", domain="faiss", limit=20)["results"]
    assert listed
    assert all(answer["id"].startswith("faiss/") for answer in listed)
    refuted = asked.data("search", query="", tier="refuted")["results"]
    assert SEED_ID in [answer["id"] for answer in refuted]
    domains = {found["id"]: found for found in asked.data("list_domains")["domains"]}
    assert domains["faiss"]["records"] == sum(domains["faiss"]["tiers"].values())
    found = asked.data("search", query="dimension mismatch", domain="milvus", limit=20)["results"]
    assert found
    assert all(answer["id"].startswith("milvus/") for answer in found)


def test_transitions_go_some_steps_far_and_end(asked: Asked) -> None:
    near = asked.data("get_transitions", id="embedding/wrong-pooling", depth=1)
    far = asked.data("get_transitions", id="embedding/wrong-pooling", depth=3)
    assert {reached["distance"] for reached in near["before"] + near["after"]} == {1}
    assert max(reached["distance"] for reached in far["before"] + far["after"]) > 1
    for reached in far["before"] + far["after"]:
        assert len(reached["path"]) == reached["distance"]
        assert reached["path"][-1]["id"] == reached["id"]
        assert reached["tier"]
    ids = [reached["id"] for reached in far["before"]]
    assert len(ids) == len(set(ids))


def test_a_long_guide_is_read_by_sections(asked: Asked) -> None:
    part = asked.data("get_guide", slug="pooling-overview", lang="zh")
    assert not part["is_whole"]
    assert len(part["text"]) < 24_000
    assert "请按名称读取" in part["note"]
    for section in part["sections"]:
        name = section["section"]
        answer = asked.data("get_guide", slug="pooling-overview", section=name, lang="zh")
        assert answer["is_whole"]
        assert section["title"] in answer["text"].splitlines()[0]


def test_resources_are_the_same_records(asked: Asked) -> None:
    read = asked.client.read_resource
    content = asked.portal.call(read, f"signpost://zh/record/{KNOWN}").contents[0]
    assert json.loads(content.model_dump()["text"]) == asked.data("get_record", id=KNOWN, lang="zh")
    with pytest.raises(MCPError, match="No record has the id"):
        asked.portal.call(read, "signpost://en/record/chroma/no-such")


def test_ten_calls_at_once(asked: Asked) -> None:
    found: dict[int, CallToolResult] = {}

    async def ask(number: int) -> None:
        name = list(TOOLS)[number % len(TOOLS)]
        found[number] = await asked.client.call_tool(name, TOOLS[name])

    async def ask_all() -> None:
        async with anyio.create_task_group() as group:
            for number in range(20):
                group.start_soon(ask, number)

    asked.portal.call(ask_all)
    assert len(found) == 20
    for number, result in found.items():
        assert not result.is_error
        same = found[number % len(TOOLS)]
        assert result.structured_content == same.structured_content


@pytest.fixture(scope="module")
def http() -> Iterator[str]:
    with http_server("--allow-host", "wiki.example", SIGNPOST_SITE_URL="https://s.example") as url:
        yield url


def post(url: str, **headers: str) -> tuple[int, bytes]:
    """An initialize request with headers of our own."""
    body = json.dumps(
        {
            "jsonrpc": "2.0",
            "id": 1,
            "method": "initialize",
            "params": {
                "protocolVersion": "2025-06-18",
                "capabilities": {},
                "clientInfo": {"name": "test", "version": "1"},
            },
        }
    )
    place = url.removeprefix("http://").removesuffix("/mcp")
    connection = HTTPConnection(place, timeout=20)
    common = {"Content-Type": "application/json", "Accept": "application/json, text/event-stream"}
    connection.request("POST", "/mcp", body, {**common, **headers})
    answer = connection.getresponse()
    found = answer.status, answer.read()
    connection.close()
    return found


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Origin": "http://localhost:3000"}, 200),
        ({"Host": "wiki.example"}, 200),
        ({"Host": "evil.example"}, 421),
        ({"Host": "127.0.0.1.evil.example:80"}, 421),
        ({"Host": "wiki.example.evil.example"}, 421),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://localhost.evil.example"}, 403),
        ({"Content-Type": "text/plain"}, 400),
    ],
)
def test_http_answers_only_for_its_own_names(
    http: str, headers: dict[str, str], status: int
) -> None:
    assert post(http, **headers)[0] == status


def test_http_listens_on_this_machine_only_and_links_to_the_site(http: str) -> None:
    assert http.startswith("http://127.0.0.1:")
    with connected(http) as asked:
        page = asked.data("get_record", id=KNOWN)["page"]
    assert page == f"https://s.example/errors/{KNOWN}/"


def test_clients_of_earlier_protocols_are_answered(http: str) -> None:
    """The handshake that most clients still make."""
    for to in (server(), http):
        with connected(to, "legacy") as asked:
            assert asked.data("lookup_error", text=TRACEBACK)["results"][0]["id"] == KNOWN


def run(*arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *arguments],
        env=environment(**more),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_faults_of_the_command_are_one_line(http: str, tmp_path: Path) -> None:
    port = http.rpartition(":")[2].removesuffix("/mcp")
    faults: list[tuple[Callable[[], subprocess.CompletedProcess[str]], str]] = [
        (lambda: run("--http", "--port", port), "127.0.0.1:" + port),
        (lambda: run("--http", "--host", "0.0.0.0"), "--allow-host"),
        (lambda: run(SIGNPOST_RECORDS=str(tmp_path / "none")), "is no folder of records"),
        (lambda: run("--site-url", "wiki"), "--site-url"),
    ]
    for call, part in faults:
        done = call()
        assert (done.returncode, done.stdout) == (2, "")
        assert part in done.stderr
        assert len(done.stderr.splitlines()) == 1


def test_nothing_but_the_protocol_is_on_standard_output(tmp_path: Path) -> None:
    write_record(tmp_path, seed())
    write_record(tmp_path, {**seed(), "id": "llm/broken", "confidence": 7})
    done = run(SIGNPOST_RECORDS=str(tmp_path))
    assert (done.returncode, done.stdout) == (0, "")
    assert "record left out" in done.stderr
    assert "confidence" in done.stderr


def test_an_interrupt_ends_it_quietly() -> None:
    process = subprocess.Popen(
        COMMAND,
        env=environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stdin
        assert process.stdout
        message = {"jsonrpc": "2.0", "id": 1, "method": "ping"}
        process.stdin.write(json.dumps(message) + "\n")
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["id"] == 1
        process.send_signal(signal.SIGINT)
        process.stdin.close()
        assert process.wait(timeout=20) in (0, 130)
        assert process.stderr
        assert "Traceback" not in process.stderr.read()


def test_records_that_are_not_kept_in_memory_are_read_again(tmp_path: Path) -> None:
    write_record(tmp_path, seed())
    collection = open_collection(tmp_path, repository() / "docs")
    collection.by_id[SEED_ID].release()
    wiki = Wiki(collection)
    try:
        assert wiki.record(SEED_ID, "en").id == SEED_ID
        assert wiki.lookup(seed()["signature"], "en", 1).results[0].id == SEED_ID
    finally:
        wiki.close()


def blocks(lang: str, language: str) -> list[str]:
    """The code of one language in the documentation."""
    page = repository() / "docs" / lang / "machines" / "mcp.md"
    return re.findall(rf"```{language}\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)


def test_the_documented_configurations_start_the_server() -> None:
    assert blocks("zh", "json") == blocks("en", "json")
    for block in blocks("en", "json"):
        (servers,) = json.loads(block).values()
        entry = servers["signpost"]
        assert [entry["command"], *entry["args"]] == ["signpost", "mcp"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_documented_program_finds_a_record(lang: str, tmp_path: Path) -> None:
    command = tmp_path / "signpost"
    # The SDK passes no variables on but a few.
    program = f'"{COMMAND[0]}" -m signpost.commands.tool'
    start = f'PYTHONPATH="{repository() / "hooks"}" exec {program} "$@"'
    command.write_text(f"#!/bin/sh\n{start}\n")
    command.chmod(0o755)
    done = subprocess.run(
        [sys.executable, "-c", blocks(lang, "python")[0]],
        env=environment(PATH=f"{tmp_path}{os.pathsep}{os.environ['PATH']}"),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    tier, record_id, action = done.stdout.splitlines()[:3]
    assert (tier, record_id) == ("proved", "faiss/dimension-mismatch-assertion")
    assert bool(HAN.search(action)) is (lang == "zh")
