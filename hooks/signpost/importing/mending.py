"""A pattern for every record that obeys the rules of this wiki: its own where that can be.

Candidates are tried in batches, in the engines that use them: as given, rewritten for both
languages, with the signature beside it, and made from the signature alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from signpost.importing.log import Place
from signpost.importing.regexes import UnconvertibleError, common_form, escaped, undelimited
from signpost.model import Record, Variant
from signpost.patterns import javascript_form, pattern_problems
from signpost.v8 import ask, shared_context

MAX_PATTERN = 2000
# No error prints these. A pattern that matches one of them matches everything.
UNRELATED = ("qzj vkx wpf jq", "7 3 9", "，绿茶加牛奶。", "~ ^ ~", "QZJ VKX")
LITERAL_LENGTH = 600


@dataclass(frozen=True)
class Candidate:
    """A pattern to try, and the faults that are noted if it is taken."""

    regex: str
    faults: tuple[str, ...] = ()
    # The pattern that it holds beside the signature: where that is at fault, so is this.
    holds: str = ""


@dataclass
class Case:
    """One record's search for a pattern: what it must match, and what is left to try."""

    place: Place
    original: str
    texts: list[str]
    queue: list[Candidate]
    chosen: str = ""
    first_fault: str = ""


def candidates(original: str, texts: Sequence[str]) -> list[Candidate]:
    """What is tried, the best first."""
    found: list[Candidate] = []
    for given, faults in ((original, ()), (undelimited(original), ("regex-delimited",))):
        if given:
            found += _converted(given, faults)
    own = "|".join(dict.fromkeys(escaped(_beginning(text)) for text in texts))
    exact = "|".join(dict.fromkeys(escaped(_beginning(text), numbers=False) for text in texts))
    beside = [Candidate(_beside(x.regex, own), (*x.faults, "regex-misses"), x.regex) for x in found]
    return [*found, *beside, Candidate(own), Candidate(exact)]


def _converted(given: str, faults: tuple[str, ...]) -> list[Candidate]:
    try:
        regex, is_greedier = common_form(given)
    except UnconvertibleError:
        return []
    converted = ("regex-converted",) if regex != given else ()
    greedier = ("regex-greedy",) if is_greedier else ()
    return [Candidate(regex, (*faults, *(greedier or converted)))]


def _beside(regex: str, own: str) -> str:
    """A pattern that matches what either does; flags stay at the front.

    The message comes first: where the pattern is slow on what it does not match, it is not tried.
    """
    source, flags = javascript_form(regex)
    return (f"(?{flags})" if flags else "") + f"{own}|(?:{source})"


def _beginning(text: str) -> str:
    """The first lines of a message, as far as a pattern holds them."""
    return text[:LITERAL_LENGTH].rstrip()


def mend(cases: Sequence[Case]) -> None:
    """Choose a pattern for each case; ``chosen`` stays empty where there is none."""
    pending = [case for case in cases if case.queue]
    while pending:
        faults = _judge(pending)
        for case, fault in zip(pending, faults, strict=True):
            _take(case, fault)
        pending = [case for case in pending if not case.chosen and case.queue]


def _take(case: Case, fault: str) -> None:
    candidate = case.queue.pop(0)
    if fault:
        case.first_fault = case.first_fault or fault
        if fault != "regex-misses":  # The signature beside it would not mend that.
            case.queue = [other for other in case.queue if other.holds != candidate.regex]
        return
    case.chosen = candidate.regex
    for name in _faults_of(case, candidate):
        case.place.note(name, case.original or None, candidate.regex)


def _faults_of(case: Case, candidate: Candidate) -> Iterable[str]:
    if candidate.faults or candidate.regex == case.original:
        return candidate.faults
    if not case.original:
        return ("regex-missing",)
    return (case.first_fault or "regex-broken",)


def _judge(cases: Sequence[Case]) -> list[str]:
    """The fault of each case's next candidate, or an empty text."""
    tried = [(case.queue[0].regex, case.texts) for case in cases]
    faults = ["regex-long" if len(regex) > MAX_PATTERN else "" for regex, _ in tried]
    for index, misses in enumerate(_miss(tried)):
        if misses and not faults[index]:
            faults[index] = "regex-misses"
    short = [index for index, fault in enumerate(faults) if not fault]
    pairs = [(_stand_in(*tried[index]), str(index)) for index in short]
    for problem in pattern_problems(pairs):
        index = int(problem.file)
        faults[index] = max(faults[index], _fault_of(problem.fault), key=SEVERITY.index)
    good = [index for index, fault in enumerate(faults) if not fault]
    last = {index for index in good if len(cases[index].queue) == 1}
    for index, is_wide in zip(good, _are_wide([tried[i][0] for i in good]), strict=True):
        # The last candidate is the message as it stands: there is nothing narrower.
        if is_wide and index not in last:
            faults[index] = "regex-wide"
    return faults


SEVERITY = ("", "regex-misses", "regex-wide", "regex-empty", "regex-long", "regex-broken")


def _fault_of(words: str) -> str:
    if words.startswith("matches the empty string"):
        return "regex-empty"
    return "regex-misses" if words.startswith("does not match") else "regex-broken"


def _stand_in(regex: str, texts: Sequence[str]) -> Record:
    """As much of a record as the rules for patterns look at."""
    signature, *others = texts
    variants = [Variant.model_construct(message=text) for text in others]
    return Record.model_construct(regex=regex, signature=signature, variants=variants)


def _miss(tried: Sequence[tuple[str, list[str]]]) -> list[bool]:
    """Whether each pattern surely misses one of its texts.

    The engine's own matcher tells: unlike others it takes no longer where nothing matches. What it
    does not say, such as faults of a pattern, the rules for patterns tell.
    """
    cases = []
    for regex, texts in tried:
        source, flags = javascript_form(regex)
        cases.append({"source": source[: MAX_PATTERN + 1], "flags": flags, "texts": texts})
    answers: list[bool] = json.loads(ask(shared_context(), "signpostMisses", json.dumps(cases)))
    return answers


def _are_wide(patterns: Sequence[str]) -> Iterator[bool]:
    """Whether each pattern, which is known to be harmless, matches unrelated text."""
    cases = []
    for regex in patterns:
        source, flags = javascript_form(regex)
        cases.append({"source": source, "flags": flags, "texts": UNRELATED})
    for start in range(0, len(cases), 500):
        answer = ask(shared_context(), "signpostTry", json.dumps(cases[start : start + 500]))
        yield from (any(found["hits"]) for found in json.loads(answer))
