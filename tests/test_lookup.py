"""The command ``signpost``, run as people and programs run it, over the project's own records."""

from __future__ import annotations

import contextlib
import json
import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from conftest import write_record
from signpost import __version__
from signpost.lookup.paint import width_of, wrap
from signpost.paths import repository

# Records of one library are read three times as fast; an empty name means all that came along.
ALL: dict[str, Any] = {"SIGNPOST_RECORDS": ""}
FEW: dict[str, str] = {}
COMMAND = [sys.executable, "-m", "signpost.commands.tool"]
RECORD = "faiss/is-trained-failed"
TIMEOUT = 120.0  # Seconds; a busy machine takes its time.
GLOSS = "Faiss 索引还没有训练就写入或查询"
ERROR = (
    "RuntimeError: Error in virtual void faiss::IndexIVFFlat::add_core(faiss::idx_t, const float*, "
    "const faiss::idx_t*, const faiss::idx_t*, void*) at /project/faiss/IndexIVFFlat.cpp:66: "
    "Error: 'is_trained' failed"
)
TEA = "I like green tea with milk"


def environment(**changed: str) -> dict[str, str]:
    """Variables as a user's shell has them: none of ours, English, no wish for colors."""
    ours = ("SIGNPOST_", "LC_", "LANG", "NO_COLOR", "FORCE_COLOR", "COLUMNS")
    kept = {k: v for k, v in os.environ.items() if not k.startswith(ours)}
    # The folder it is run in changes.
    here = {"PYTHONPATH": str(repository() / "hooks")}
    return {**kept, **here, **FEW, "LANG": "C.UTF-8", "TERM": "xterm", **changed}


@pytest.fixture(scope="module", autouse=True)
def few_records(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    folder = tmp_path_factory.mktemp("few")
    (folder / "faiss").symlink_to(repository() / "records" / "faiss")
    FEW["SIGNPOST_RECORDS"] = str(folder)
    yield
    FEW.clear()


def run(
    *arguments: str, text: str | bytes = "", folder: Path | None = None, **changed: str
) -> subprocess.CompletedProcess[str]:
    """Run the command with a text on standard input."""
    done = subprocess.run(
        [*COMMAND, *arguments],
        input=text.encode() if isinstance(text, str) else text,
        cwd=folder or repository(),
        env=environment(**changed),
        capture_output=True,
        timeout=TIMEOUT,
        check=False,
    )
    out, err = done.stdout.decode(), done.stderr.decode()
    return subprocess.CompletedProcess(done.args, done.returncode, out, err)


def answers(*arguments: str, **given: Any) -> list[dict[str, Any]]:
    """What --json prints, a line for each text; each fits the schema that the command prints."""
    done = run("--json", *arguments, **given)
    assert done.returncode in (0, 1), done.stderr
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert found
    for answer in found:
        jsonschema.validate(answer, schema())
    return found


def schema() -> Any:
    if not SCHEMA:
        SCHEMA.update(json.loads(run("--json-schema").stdout))
        jsonschema.Draft202012Validator.check_schema(SCHEMA)
    return SCHEMA


SCHEMA: dict[str, Any] = {}


def test_a_match_is_shown_with_what_to_do() -> None:
    done = run(text=f"INFO start\n{ERROR}\n")
    assert (done.returncode, done.stderr) == (0, "")
    at = [
        done.stdout.index(part)
        for part in (
            "[match]  RuntimeError",
            "[proved]",
            "line 2:",
            "What it means",
            "Do this",
            "index.train(vectors)\n",
            "Don't do this",
            "Set `index.is_trained = True`",
            f"errors/{RECORD}/\n",
        )
    ]
    assert at == sorted(at)
    assert "\x1b" not in done.stdout
    assert max(map(width_of, done.stdout.splitlines())) <= 80


def test_no_match_says_so_and_offers_nothing() -> None:
    done = run(TEA)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith("No record matches.")
    assert "errors/" not in done.stdout
    assert run("--url", TEA).stdout == ""
    (answer,) = answers(TEA)
    assert (answer["found"], answer["results"]) == (False, [])


@pytest.mark.parametrize(
    ("variables", "is_chinese"),
    [
        ({"LANG": "zh_CN.UTF-8"}, True),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "en_US.UTF-8"}, False),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_TW.UTF-8"}, True),
    ],
)
def test_the_language_is_that_of_the_locale(variables: dict[str, Any], is_chinese: bool) -> None:
    out = run(ERROR, **variables).stdout
    assert (GLOSS in out) == is_chinese
    assert (f"zh/errors/{RECORD}/" in out) == is_chinese
    assert ("Do this" in out) != is_chinese


def test_json_has_all_that_a_program_must_know() -> None:
    (answer,) = answers("--lang", "zh", text=ERROR)
    assert (answer["schema_version"], answer["language"], answer["found"]) == ("1", "zh", True)
    first = answer["results"][0]
    assert (first["id"], first["tier"], first["gloss"]) == (RECORD, "proved", GLOSS)
    assert first["match"]["kind"] == "exact"
    assert first["match"]["line_number"] == 1
    assert first["workaround"]["code"].startswith("if not index.is_trained")
    assert len(first["dead_ends"]) == 2
    assert first["page"] == f"zh/errors/{RECORD}/"


def test_a_caution_goes_with_its_workaround() -> None:
    text = "SentenceTransformer.encode(pool='cls') TypeError: string indices must be integers"
    (answer,) = answers(text, **ALL)
    first = next(result for result in answer["results"] if result["workaround"].get("caution"))
    assert first["workaround"]["caution"].split()[0] in run(text, **ALL).stdout


@pytest.mark.parametrize(("lang", "advice"), [("en", "Do this"), ("zh", "这样做")])
def test_what_was_refuted_is_no_advice(lang: str, advice: str) -> None:
    short = run("llm/embedding-model-mismatch-pooling", "--limit", "1", "--lang", lang, **ALL)
    whole = run("show", "llm/embedding-model-mismatch-pooling", "--lang", lang, **ALL)
    for done in (short, whole):
        assert done.returncode == 0
        assert "embedding/wrong-pooling [" in done.stdout
        assert advice not in done.stdout.splitlines()
    assert "model.encode(" not in short.stdout


def test_options_and_texts_that_begin_with_dashes() -> None:
    (answer,) = answers("--pooling", "cls", "--limit=2", **ALL)
    assert answer["results"][0]["match"]["line"] == "--pooling cls"
    assert len(answer["results"]) <= 2
    assert run("--", "--limit").returncode in (0, 1)
    assert run("--", "show", "me", "tea", "with", "milk").stdout.startswith("No record")
    done = run("--limit", "0", "x")
    assert (done.returncode, "1 or more" in done.stderr) == (2, True)


def test_addresses_alone() -> None:
    assert run("--url", "--limit", "1", text=ERROR).stdout == f"errors/{RECORD}/\n"
    out = run("--url", "--lang", "zh", ERROR, SIGNPOST_SITE_URL="https://wiki.example/w").stdout
    assert out.splitlines()[0] == f"https://wiki.example/w/zh/errors/{RECORD}/"


def test_files_are_answered_one_after_the_other(tmp_path: Path) -> None:
    (tmp_path / "a.log").write_text(f"first\n{ERROR}\n", encoding="utf-8")
    (tmp_path / "b.log").write_text(TEA, encoding="utf-8")
    (tmp_path / "c.log").write_text(ERROR, encoding="utf-16")
    names = ("-f", "a.log", "-f", "b.log", "--file=c.log")
    found = answers(*names, folder=tmp_path)
    assert [answer["source"] for answer in found] == ["a.log", "b.log", "c.log"]
    assert [answer["found"] for answer in found] == [True, False, True]
    shown = run(*names, folder=tmp_path)
    assert shown.returncode == 0
    assert [line for line in shown.stdout.splitlines() if line.startswith("== ")] == [
        "== a.log ==",
        "== b.log ==",
        "== c.log ==",
    ]
    assert run("-f", "b.log", folder=tmp_path).returncode == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("-f", "no-such.log"), "no-such.log cannot be read: No such file or directory."),
        (("-f", "a.log", "some text"), "Pass either"),
        (("show", "faiss/is-traned-failed"), f"Did you mean: {RECORD}"),
        (("show", "../../etc/passwd"), "There is no record ../../etc/passwd."),
    ],
)
def test_faults_are_one_clear_line(arguments: tuple[str, ...], said: str) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert all(line.startswith("signpost: ") for line in done.stderr.splitlines())


def test_a_records_folder_that_is_missing_or_has_faults(tmp_path: Path) -> None:
    done = run("x", SIGNPOST_RECORDS=str(tmp_path / "none"))
    assert done.returncode == 2
    assert str(tmp_path / "none") in done.stderr
    write_record(tmp_path, b"{", "alpha/broken")
    done = run("--lang", "zh", TEA, SIGNPOST_RECORDS=str(tmp_path))
    assert done.returncode == 1
    assert "有一条记录未载入" in done.stderr


def test_a_long_log_takes_little_memory_and_its_ends_are_found(tmp_path: Path) -> None:
    lines = 1_250_000
    noise = "2026-11-21 20:00:00,000 INFO worker 17 took 0.031 s for a batch of 32 documents\n"
    log = tmp_path / "long.log"
    with log.open("w", encoding="utf-8") as file:
        for _ in range(100):
            file.write(noise * (lines // 100))
        file.write(f"{ERROR}\n{'y' * 200_000}\n")
    assert log.stat().st_size > 100_000_000
    # Not what getrusage tells: the kernel counts the process in, from which this one was started.
    peak = "import sys; sys.argv[0] = 'x'; from signpost.commands.tool import main; main(); "
    peak += "status = open('/proc/self/status').read(); "
    peak += "print(status.split('VmHWM:')[1].split()[0], file=sys.stderr)"
    with log.open("rb") as stream:
        done = subprocess.run(
            [sys.executable, "-c", peak, "--json"],
            stdin=stream,
            env=environment(),
            capture_output=True,
            text=True,
            timeout=TIMEOUT,
            check=True,
        )
    note, kilobytes = done.stderr.splitlines()
    answer = json.loads(done.stdout)
    assert note.startswith("signpost: The text is long:")
    assert answer["skipped_bytes"] > 98_000_000
    assert answer["results"][0]["match"]["line_number"] == lines + 1
    assert int(kilobytes) < 250_000


def test_the_last_of_many_short_lines_counts() -> None:
    text = "\n".join([f"step {number}" for number in range(9000)] + [ERROR])
    assert len(text) < 300_000
    (answer,) = answers(text=text)
    assert answer["results"][0]["match"]["line_number"] == 9001


def test_bytes_that_are_no_text_do_no_harm() -> None:
    done = run(text=bytes(range(256)) * 2000)
    assert (done.returncode, done.stderr) == (1, "")
    done = run(text=b"\xff\xfe\x00\x1b[31m\x1b]0;title\x07" + ERROR.encode() + b"\x00\xc3\x28")
    assert done.returncode in (0, 1)
    assert not set(done.stdout) & {"\x1b", "\x07", "\0"}


def test_an_answer_cannot_steer_the_terminal(tmp_path: Path) -> None:
    record = repository() / "records" / f"{RECORD}.json"
    content = json.loads(record.read_text(encoding="utf-8"))
    content["root_cause"] = "Look \x1b]0;here\x07 \u202eback"
    content["workarounds"][0]["code"] = "print()\x1b[2J"
    write_record(tmp_path, content)
    done = run("--site", "", ERROR, SIGNPOST_RECORDS=str(tmp_path))
    assert "Look \ufffd]0;here\ufffd \ufffdback" in done.stdout
    assert "\x1b" not in done.stdout


def terminal(*arguments: str, columns: int = 60, **changed: str) -> str:
    """What the command writes to a terminal of so many columns."""
    main, other = pty.openpty()
    process = subprocess.Popen(
        [*COMMAND, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=other,
        env=environment(COLUMNS=str(columns), **changed),
        cwd=repository(),
    )
    os.close(other)
    out = b""
    while True:
        try:
            piece = os.read(main, 1 << 16)
        except OSError:  # The other end is closed.
            break
        out += piece
    assert process.wait(TIMEOUT) == 0
    os.close(main)
    return out.decode().replace("\r\n", "\n")


def test_colors_on_a_terminal_and_where_they_are_asked_for() -> None:
    shown = terminal("--lang", "zh", ERROR)
    assert "\x1b[32m[匹配]\x1b[0m" in shown
    assert "\x1b[36mtrain\x1b[0m" in shown
    for plain in (
        terminal("--lang", "zh", ERROR, NO_COLOR="1"),
        terminal("--lang", "zh", ERROR, TERM="dumb"),
    ):
        assert "\x1b" not in plain
        # Code and addresses are not broken, so that they can be copied.
        wide = [line for line in plain.splitlines() if width_of(line) > 60]
        assert not [line for line in wide if "errors/" not in line and line[:4].strip()]
    assert "\x1b[32m" in run(ERROR, FORCE_COLOR="1").stdout
    assert "\x1b" not in run(ERROR, FORCE_COLOR="1", NO_COLOR="1").stdout


def test_lines_fit_in_any_script() -> None:
    text = "第一次 `add` 之前调用一次 `index.train(vectors)`，否则（IVF）会失败：faiss::idx_t。" * 3
    for width in (20, 33, 80):
        lines = wrap(text, width, "- ")
        assert max(map(width_of, lines)) <= width
        assert not [line for line in lines if line.strip()[0] in "，。：）、"]
        assert not [line for line in lines if line[-1] in "（"]
        joined = "".join(line.strip() for line in lines).replace(" ", "")
        assert joined == f"-{text}".replace(" ", "")


def test_whoever_reads_may_stop_and_whoever_types_may_too() -> None:
    with subprocess.Popen(
        [*COMMAND, "--tee"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    ) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write(b"first\n")
        process.stdin.flush()
        # It is shown while the program is still running.
        assert process.stdout.readline() == b"first\n"
        process.stdout.close()
        with contextlib.suppress(BrokenPipeError):
            process.stdin.write(ERROR.encode() * 1000)
            process.stdin.close()
        assert process.wait(TIMEOUT) == 141
        assert process.stderr.read() == b""


def test_an_interrupt_ends_quietly_and_with_tee_is_the_programs() -> None:
    def interrupted(*arguments: str) -> tuple[int, bytes, bytes]:
        with subprocess.Popen(
            [*COMMAND, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment(),
        ) as process:
            assert process.stdin
            # Without --tee: more than a pipe holds, so the reading has begun when it is written.
            process.stdin.write(b"begun\n" * (1 if arguments else 30_000))
            process.stdin.flush()
            if arguments and process.stdout:
                assert process.stdout.readline() == b"begun\n"
            process.send_signal(signal.SIGINT)
            time.sleep(0.3)
            out, err = process.communicate(ERROR.encode() if arguments else b"", TIMEOUT)
            return process.returncode, out, err

    assert interrupted() == (130, b"", b"")
    status, out, err = interrupted("--tee")
    assert (status, err) == (0, b"")
    assert f"errors/{RECORD}/".encode() in out


def test_streams_may_be_closed() -> None:
    command = " ".join(["exec", *COMMAND, "--json-schema"])
    for closed in ("<&-", ">&-", "2>&-", "| head -c 1"):
        done = subprocess.run(
            f"{command} {closed}",
            shell=True,
            env=environment(),
            cwd=repository(),
            capture_output=True,
            text=True,
            timeout=TIMEOUT,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, "")


def test_tee_keeps_the_answer_for_programs_apart() -> None:
    done = run("--tee", "--json", text=ERROR)
    assert done.stderr == ERROR
    assert json.loads(done.stdout)["found"]
    done = run("--tee", text=f"{ERROR}\n")
    assert done.stdout.startswith(f"{ERROR}\n[match]")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_one_record_is_shown_whole(lang: str) -> None:
    shown = run("show", RECORD, "--lang", lang)
    assert (shown.returncode, shown.stderr) == (0, "")
    full = json.loads(run("show", RECORD, "--lang", lang, "--json").stdout)
    jsonschema.validate(full, json.loads(run("show", "--json-schema").stdout))
    assert full["schema_version"] == "1"
    texts = [claim["action"]["text"] for claim in full["workarounds"] + full["dead_ends"]]
    texts += [full["signature"], full["tier_label"], full["page"]]
    texts += [source["title"] for source in full["meaning_sources"]]
    texts += [run["outcome_label"] for run in full["proof"]["runs"]]
    squeezed = "".join(shown.stdout.split())
    assert not [text for text in texts if "".join(text.split()) not in squeezed]
    assert (GLOSS in shown.stdout) == (lang == "zh")


def test_it_says_what_it_is() -> None:
    assert run("--version").stdout == f"signpost {__version__}\n"
    shown = run("--help").stdout
    for word in ("show ID", "mcp", "--tee", "SIGNPOST_SITE", "Exit status: 0 found"):
        assert word in shown
    assert run("show").returncode == 2
