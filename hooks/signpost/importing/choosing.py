"""The pattern of each draft, and that of several drafts of one error."""

from __future__ import annotations

from collections.abc import Sequence

from signpost.importing.draft import Draft
from signpost.importing.mending import Case, candidates, mend
from signpost.patterns import javascript_form


def patterns_for(drafts: Sequence[Draft]) -> list[str]:
    """A pattern for each draft, or an empty text."""
    cases = []
    for draft in drafts:
        variants = [x for x in draft.content.get("variants") or () if isinstance(x, dict)]
        messages = [str(variant.get("message") or "") for variant in variants]
        texts = [draft.signature, *(message for message in messages if message)]
        queue = candidates(draft.regex, texts)
        cases.append(Case(draft.place.at("regex"), draft.regex, texts, queue))
    mend(cases)
    return [case.chosen for case in cases]


def union_of(drafts: Sequence[Draft]) -> str:
    """One pattern for all members: either matches."""
    found = sorted({draft.regex for draft in drafts})
    if len(found) == 1:
        return found[0]
    flags = {javascript_form(regex)[1] for regex in found}
    if len(flags) == 1 and (flag := flags.pop()):
        return f"(?{flag})" + "|".join(f"(?:{javascript_form(regex)[0]})" for regex in found)
    return "|".join(_scoped(regex) for regex in found)


def _scoped(regex: str) -> str:
    """A pattern whose flags hold for itself alone."""
    source, flags = javascript_form(regex)
    return f"(?{flags}:{source})"
