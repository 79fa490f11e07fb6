"""A record in one language as typed data, in short and in full: see ``signpost.answer_model``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from signpost.answer_model import (
    Answer,
    CheckAnswer,
    Dates,
    DeadEndAnswer,
    Difference,
    Distinction,
    Documentation,
    FirstAction,
    FullRecord,
    Label,
    Language,
    LookupAnswer,
    MatchAnswer,
    Neighbor,
    Passage,
    SystemAnswer,
    TransitionsAnswer,
    VariantAnswer,
    VersionAnswer,
    Warned,
    WorkaroundAnswer,
)
from signpost.answer_parts import Parts
from signpost.answer_proof import proof_answer
from signpost.engine import Match
from signpost.model import DeadEnd, Workaround
from signpost.shelf import Subject
from signpost.short import PARAGRAPHS, shorten
from signpost.strings import Translator

SHORT = 600  # Characters of the meaning in a short answer.
# A log may be one line of megabytes: so many characters of it, from so many before the match.
LONG_LINE, BEFORE = 600, 100
VERSION_FACTS = ("introduced", "deprecated", "removed", "status")
RECORD_CLAIMS = ("signature", "root_cause", "official_doc_url")


def lookup_answer(
    results: Sequence[Answer], lang: Language, none: str = "answer.none"
) -> LookupAnswer:
    """What was found; where nothing was, that is said in the words of the key ``none``."""
    note = Translator(lang)("answer.some" if results else none)
    return LookupAnswer(language=lang, found=bool(results), note=note, results=list(results))


def short_answer(subject: Subject, match: Match | None = None) -> Answer:
    """A record in short, and how it was found."""
    parts, record = Parts(subject), subject.record
    gloss = parts.passage("signature") if subject.lang == "zh" else None
    is_refuted = record.verification_tier == "refuted"
    return Answer(
        id=record.id,
        language=subject.lang,
        signature=record.signature,
        gloss=gloss.text if gloss and gloss.state != "untranslated" else None,
        tier=record.verification_tier,
        tier_label=parts.tier_label(record.verification_tier),
        tier_meaning=parts.t(f"answer.tier_{record.verification_tier}"),
        is_silent=record.is_silent,
        match=match_answer(match) if match else None,
        warnings=list(warnings(parts)),
        see_instead=_see_instead(parts),
        meaning=shorten(PARAGRAPHS.split(parts.needed("root_cause").text)[0], SHORT),
        workaround=first_action(parts),
        dead_ends=[] if is_refuted else _dead_end_actions(parts),
        page=subject.page(record.id),
        json_page=subject.json_page,
    )


def match_answer(match: Match) -> MatchAnswer:
    """How a record was found."""
    told = match.distinction
    begin = max(0, match.start - BEFORE) if len(match.line) > LONG_LINE else 0
    line = match.line[begin : begin + LONG_LINE]
    return MatchAnswer(
        kind=match.match,
        score=match.score,
        line=line,
        line_number=match.line_number,
        start=match.start - begin,
        end=min(match.end - begin, len(line)),
        differs=[Difference(where=x.where, word=x.word) for x in match.differs],
        distinction=Distinction(id=told.id, text=told.text) if told else None,
    )


def warnings(parts: Parts) -> Iterator[Warned]:
    """What must be known before a record is followed, the gravest first."""
    record, t = parts.subject.record, parts.t
    review = parts.passage("review.text")
    said = review.text if review else ""
    if record.verification_tier == "refuted":
        yield Warned(kind="refuted", text=said or t("answer.tier_refuted"))
    else:
        if record.verification_tier == "ai_generated":
            yield Warned(kind="unverified", text=t("answer.tier_ai_generated"))
        if said:
            yield Warned(kind="reviewed", text=said)
        yield from _finding_warnings(parts)
    if parts.subject.content and parts.subject.content.changed:
        yield Warned(kind="old_proof", text=t("answer.old_proof"))
    yield from _language_warnings(parts)


def _finding_warnings(parts: Parts) -> Iterator[Warned]:
    """What speaks against the claims that a short answer repeats."""
    for found in parts.findings("signature", "root_cause", "workarounds[0]"):
        if found.verdict != "true":
            text = parts.t("answer.finding", verdict=found.verdict_label, text=found.text.text)
            yield Warned(kind="finding", text=text)


def _language_warnings(parts: Parts) -> Iterator[Warned]:
    states = parts.text.states
    for state in ("untranslated", "stale"):
        if parts.text.lang == "zh" and states[state]:
            text = parts.t(f"answer.{state}", count=states[state])
            yield Warned(kind="language", text=text)


def _see_instead(parts: Parts) -> list[Neighbor]:
    review = parts.subject.record.review
    return [parts.neighbor(target) for target in review.see_instead] if review else []


def _dead_end_actions(parts: Parts) -> list[str]:
    count = len(parts.subject.record.dead_ends)
    return [parts.needed(f"dead_ends[{at}].action").text for at in range(count)]


def first_action(parts: Parts) -> FirstAction | None:
    """What to try first: records list their workarounds best first. None for a refuted one."""
    record = parts.subject.record
    if not record.workarounds or record.verification_tier == "refuted":
        return None
    first, claim = record.workarounds[0], _workaround(parts, 0, record.workarounds[0])
    return FirstAction(
        number=1,
        action=claim.action.text,
        how=claim.how.text if claim.how else None,
        code=claim.code,
        code_language=claim.code_language,
        condition=claim.condition.text if claim.condition else None,
        caution=claim.caution.text if claim.caution else None,
        rate=parts.rate(first.success_rate, first.measured, "workarounds[0].measured"),
    )


def full_record(subject: Subject) -> FullRecord:
    """Everything that a record says."""
    parts, record = Parts(subject), subject.record
    vocabulary, lang = subject.shelf.vocabulary, subject.lang
    return FullRecord(
        id=record.id,
        language=lang,
        signature=record.signature,
        gloss=parts.passage("signature") if lang == "zh" else None,
        tier=record.verification_tier,
        tier_label=parts.tier_label(record.verification_tier),
        tier_meaning=parts.t(f"answer.tier_{record.verification_tier}"),
        severity=record.severity,
        is_silent=record.is_silent,
        resolvable=record.resolvable,
        warnings=list(warnings(parts)),
        review=parts.passage("review.text"),
        see_instead=_see_instead(parts),
        meaning=parts.needed("root_cause"),
        meaning_sources=parts.sources(record.root_cause_sources),
        symptoms=_symptoms(parts),
        detect=list(_checks(parts)),
        workarounds=[_workaround(parts, at, part) for at, part in enumerate(record.workarounds)],
        dead_ends=[_dead_end(parts, at, part) for at, part in enumerate(record.dead_ends)],
        versions=list(_versions(parts)),
        systems=[
            SystemAnswer(system=name, note=parts.needed(f"os_specific.{name}"))
            for name in record.os_specific
        ],
        transitions=transitions(parts),
        findings=parts.findings(*RECORD_CLAIMS),
        proof=proof_answer(parts),
        guides=list(parts.guides()),
        regex=record.regex,
        variants=[VariantAnswer(message=x.message, versions=x.versions) for x in record.variants],
        domain=Label(id=record.domain, label=vocabulary.domain_label(record.domain, lang)),
        category=Label(id=record.category, label=vocabulary.category_label(record.category, lang)),
        subcategory=record.subcategory or None,
        error_code=record.error_code or None,
        official_doc=_documentation(parts),
        confidence=parts.rate(record.confidence, None, ""),
        fix_success_rate=parts.rate(record.fix_success_rate, None, ""),
        evidence_count=record.evidence_count,
        dates=Dates(
            first_seen=record.first_seen,
            added=record.added,
            last_confirmed=record.last_confirmed,
            last_updated=record.last_updated,
        ),
        tags=record.tags,
        aliases=record.aliases,
        passages=dict(parts.text.states),
        page=subject.page(record.id),
        json_page=subject.json_page,
    )


def transitions(parts: Parts) -> TransitionsAnswer:
    """What comes before, after and is confused with a record."""
    return TransitionsAnswer(
        preceded_by=parts.transitions("preceded_by"),
        leads_to=parts.transitions("leads_to"),
        confused_with=parts.transitions("frequently_confused_with"),
    )


def _symptoms(parts: Parts) -> list[Passage]:
    said = parts.passage("symptoms")
    return [Passage(text=x, state=said.state) for x in said.text.splitlines()] if said else []


def _checks(parts: Parts) -> Iterator[CheckAnswer]:
    for at, part in enumerate(parts.subject.record.detect):
        yield CheckAnswer(
            text=parts.needed(f"detect[{at}].text"),
            expect=parts.passage(f"detect[{at}].expect"),
            code=part.code or None,
            code_language=part.code_language if part.code else None,
            sources=parts.sources(part.sources),
        )


def _claim(parts: Parts, path: str, at: int, part: DeadEnd | Workaround) -> dict[str, Any]:
    return {
        "number": at + 1,
        "action": parts.needed(f"{path}.action"),
        "condition": parts.passage(f"{path}.condition"),
        "caution": parts.passage(f"{path}.caution"),
        "code": part.code or None,
        "code_language": part.code_language if part.code else None,
        "sources": parts.sources(part.sources),
        "findings": parts.findings(path),
    }


def _workaround(parts: Parts, at: int, part: Workaround) -> WorkaroundAnswer:
    path = f"workarounds[{at}]"
    claim, how = _claim(parts, path, at, part), parts.passage(f"{path}.how")
    rate = parts.rate(part.success_rate, part.measured, f"{path}.measured")
    says_more = how and how.text != claim["action"].text
    return WorkaroundAnswer(**claim, how=how if says_more else None, rate=rate)


def _dead_end(parts: Parts, at: int, part: DeadEnd) -> DeadEndAnswer:
    path = f"dead_ends[{at}]"
    rate = parts.rate(part.fail_rate, part.measured, f"{path}.measured")
    why = parts.passage(f"{path}.why_fails")
    return DeadEndAnswer(**_claim(parts, path, at, part), why_fails=why, rate=rate)


def _versions(parts: Parts) -> Iterator[VersionAnswer]:
    for at, part in enumerate(parts.subject.record.versions):
        yield VersionAnswer(
            version=part.version,
            **{name: getattr(part, name) or None for name in VERSION_FACTS},
            behavior_change=parts.passage(f"versions[{at}].behavior_change"),
            sources=parts.sources(part.sources),
            findings=parts.findings(f"versions[{at}]"),
        )


def _documentation(parts: Parts) -> Documentation | None:
    record = parts.subject.record
    if not record.official_doc_url:
        return None
    section = record.official_doc_section or None
    return Documentation(url=record.official_doc_url, section=section)
