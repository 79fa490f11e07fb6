"""An answer in short as text: the best result with what to do, the others in a few lines each."""

from __future__ import annotations

from signpost.answer_model import Answer, LookupAnswer, MatchAnswer
from signpost.lookup.page import Page
from signpost.lookup.paint import BOLD, DIM, GREEN, YELLOW


def answer_text(answer: LookupAnswer, page: Page) -> str:
    """All results; the first one says what to do."""
    if not answer.results:
        page.line(page.t("lookup.none"), BOLD)
        page.prose(page.t("lookup.none_hint"), code=DIM)
        return page.text()
    first, *others = answer.results
    _first(first, page)
    if others:
        page.title(page.t("lookup.others"))
        for result in others:
            _other(result, page)
    return page.text()


def _first(answer: Answer, page: Page) -> None:
    _head(answer, page)
    if answer.match:
        _match(answer.match, page)
    page.warnings(answer.warnings)
    page.neighbors(page.t("record.see_instead"), answer.see_instead)
    if answer.tier != "refuted":
        _advice(answer, page)
    page.gap()
    page.address(answer.page)


def _advice(answer: Answer, page: Page) -> None:
    page.title(page.t("record.meaning"))
    page.prose(answer.meaning)
    first = answer.workaround
    page.title(page.t("record.try_this" if first else "record.no_workaround"))
    if first:
        page.prose(first.action, code=BOLD)
        page.prose(first.how or "")
        page.condition(first.condition)
        page.caution(first.caution)
        page.code(first.code)
    if answer.dead_ends:
        page.title(page.t("record.not_this"))
    for action in answer.dead_ends:
        page.item(action)


def _other(answer: Answer, page: Page) -> None:
    page.gap()
    _head(answer, page, is_other=True)
    if answer.match:
        _match(answer.match, page)
    page.warnings(answer.warnings)
    instead = page.t("compare.comma").join(neighbor.id for neighbor in answer.see_instead)
    page.labeled(page.t("lookup.instead"), instead)
    if answer.workaround:
        page.labeled(page.t("lookup.do"), answer.workaround.action)
        page.condition(answer.workaround.condition)
        page.caution(answer.workaround.caution)
    page.address(answer.page)


def _head(answer: Answer, page: Page, *, is_other: bool = False) -> None:
    """The message, what it says, and how far to trust the record."""
    kind = answer.match.kind if answer.match else None
    label = page.t(f"lookup.{kind}") if kind else ""
    page.line(answer.signature, BOLD, label=label, label_code=GREEN if kind == "exact" else YELLOW)
    if answer.gloss:
        page.prose(answer.gloss)
    # Of what is to be trusted the word is enough once its meaning was told.
    is_brief = is_other and answer.tier in ("proved", "sourced")
    page.tier(answer.tier, answer.tier_label, "" if is_brief else answer.tier_meaning)


def _match(match: MatchAnswer, page: Page) -> None:
    if match.line.strip():
        place = page.t("lookup.line", number=match.line_number)
        page.marked(place, match.line, match.start, match.end)
    for where, key in (("paste", "lookup.only_paste"), ("record", "lookup.only_record")):
        words = [f"`{differ.word}`" for differ in match.differs if differ.where == where]
        if words:
            page.labeled(page.t(key), page.t("compare.comma").join(words))
    if match.distinction:
        label = page.t("lookup.tell_apart", id=match.distinction.id)
        page.labeled(label, match.distinction.text)
