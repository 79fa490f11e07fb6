"""Every fault that the import knows: what is wrong, what is done about it, and what that costs.

Of the four kinds only ``left_out`` loses something: its values stand in the report alone.
"""

from __future__ import annotations

from typing import NamedTuple


class Fault(NamedTuple):
    """``kind`` is changed, merged, left_out or noted; the texts complete each other."""

    kind: str
    what: str
    done: str


INPUT = "left out"
FAULTS: dict[str, Fault] = {
    # Records of the input that cannot come through.
    "unreadable": Fault("left_out", "the file cannot be read", INPUT),
    "empty-file": Fault("left_out", "the file is empty", INPUT),
    "broken-json": Fault("left_out", "it is not valid JSON", INPUT),
    "not-an-object": Fault("left_out", "it is no JSON object", INPUT),
    "no-signature": Fault("left_out", "it has no signature: nothing could find it", INPUT),
    "too-large": Fault("left_out", "the record would be too large to load", INPUT),
    "invalid-record": Fault("left_out", "no valid record can be made of it", INPUT),
    # Parts that cannot come through.
    "duplicate-key": Fault("left_out", "the key stands twice in one object", "the last one kept"),
    "unknown-field": Fault("left_out", "the form has no such field", "kept in this report alone"),
    "wrong-type": Fault("left_out", "the value has the wrong type", "left out"),
    "empty-item": Fault("left_out", "the entry says nothing", "left out"),
    "empty-action": Fault("left_out", "the entry names no action", "left out"),
    "rate-unclear": Fault("left_out", "it is no rate from 0 to 1 and no percentage", "left out"),
    "count-unclear": Fault("left_out", "it is no count", "left out"),
    "date-unclear": Fault("left_out", "it is no complete ISO date", "left out"),
    "dates-order": Fault("left_out", "it is later than a date that must follow", "left out"),
    "flag-unclear": Fault("left_out", "it is neither true, partial nor false", "left out"),
    "url-bad": Fault("left_out", "it is no http or https URL", "left out"),
    "not-chinese": Fault("left_out", "the Chinese field holds no Chinese", "left out"),
    "no-counterpart": Fault("left_out", "it translates an entry that is not there", "left out"),
    "edge-bad": Fault("left_out", "the transition names no error", "left out"),
    "alias-bad": Fault("left_out", "it is no id of the form domain/slug", "left out"),
    "alias-taken": Fault("left_out", "another record has this id or alias", "left out"),
    "measured": Fault("left_out", "nothing here shows the measurement", "left out"),
    "program-source": Fault("left_out", "the program does not come along", "left out"),
    "guide-unknown": Fault("left_out", "this wiki has no such section of a guide", "left out"),
    "shifted-finding": Fault("left_out", "the claim that it names has moved or gone", "left out"),
    "invalid-value": Fault("left_out", "the model of records refuses the value", "left out"),
    "variant-unmatched": Fault("left_out", "no pattern matches all of the messages", "left out"),
    "hand-edited": Fault("left_out", "the file was edited after the last import", "not touched"),
    # Parts that come through in another form.
    "invalid-utf8": Fault("changed", "some bytes are no UTF-8", "replaced with U+FFFD"),
    "encoding": Fault("changed", "the file is not in UTF-8", "read in the encoding of its mark"),
    "bom": Fault("changed", "a byte order mark comes first", "passed over"),
    "unwrapped": Fault("changed", "the records lie in a list inside an object", "taken out"),
    "other-form": Fault("changed", "the record is of the other form", "read as that form"),
    "key-spelling": Fault("changed", "the field is spelled in another way", "read as the field"),
    "text-from-value": Fault("changed", "it is no text", "written as text"),
    "wrapped": Fault("changed", "a bare text stands for an object", "made the object's main text"),
    "list-from-one": Fault("changed", "a single value stands for a list", "made a list of one"),
    "rate-percent": Fault("changed", "it is a percentage", "divided by 100"),
    "number-from-text": Fault("changed", "a number is written as text", "made a number"),
    "date-form": Fault("changed", "the date is in another form", "written as YYYY-MM-DD"),
    "flag-form": Fault("changed", "the word is not one of ours", "written as ours"),
    "url-mended": Fault("changed", "the URL needs mending, or stands in other text", "mended"),
    "html": Fault("changed", "the text holds HTML", "made plain"),
    "control-characters": Fault("changed", "it holds characters that no text holds", "taken out"),
    "cut": Fault("left_out", "the text is very long", "its end left out"),
    "untranslated": Fault("changed", "the Chinese is a copy of the English", "left untranslated"),
    "english-is-chinese": Fault("changed", "the English text is in Chinese", "kept as it is"),
    "cause-in-chinese": Fault("changed", "the English cause is in Chinese", "said so in English"),
    "cause-missing": Fault("changed", "the record names no cause", "said so in both languages"),
    "category-missing": Fault("changed", "the record names no category", "filed under other"),
    "word-form": Fault("changed", "the word is not in the form of this wiki", "written in it"),
    "domain-differs": Fault("changed", "the domain differs from the id's", "the id's kept"),
    "action-from-how": Fault("changed", "the entry has no action but tells how", "that became it"),
    "id-form": Fault("changed", "the id is not in the form domain/slug", "a new one made of it"),
    "id-missing": Fault("changed", "the record has no id", "one made of its signature"),
    "id-taken": Fault("changed", "another error has the same id in other spelling", "suffix added"),
    "tier-lowered": Fault("changed", "nothing here justifies the tier", "made ai_generated"),
    "hashes": Fault("changed", "texts moved since the translation was stamped", "stamps dropped"),
    "regex-converted": Fault("changed", "the pattern is for Python alone", "rewritten for both"),
    "regex-greedy": Fault(
        "changed", "the pattern never gives back what it took", "made to match a little more"
    ),
    "regex-delimited": Fault("changed", "the pattern stands between slashes", "taken out"),
    "regex-missing": Fault("changed", "there is no pattern", "made from the signature"),
    "regex-misses": Fault(
        "changed", "the pattern misses the record's own signature", "the signature added to it"
    ),
    "regex-broken": Fault(
        "changed", "the pattern does not work, or could take minutes", "made from the signature"
    ),
    "regex-empty": Fault(
        "changed", "the pattern matches the empty string", "made from the signature"
    ),
    "regex-wide": Fault("changed", "the pattern matches unrelated text", "made from the signature"),
    "regex-long": Fault("changed", "the pattern is too long", "made from the signature"),
    # What is put together.
    "environments": Fault("merged", "another environment of the same error", "merged into it"),
    "duplicate": Fault("merged", "the same record once more", "counted, nothing added"),
    "same-id": Fault("merged", "another record of the same id", "merged into it"),
    "conflict": Fault("left_out", "merged records disagree", "one value kept, this one here alone"),
    "duplicate-edge": Fault("merged", "the same transition once more", "put together"),
    "self-edge": Fault("merged", "the transition leads to its own record", "left out"),
    "duplicate-source": Fault("merged", "the same source once more", "listed once"),
    "edge-mapped": Fault("changed", "the target has another id here", "led to that"),
    # What somebody may want to know.
    "no-home": Fault("noted", "records have no field for it", "kept in this report alone"),
    "other-version": Fault("noted", "the version of the form is not 1.0", "read as 1.0"),
    "other-file": Fault("noted", "the file is neither JSON nor NDJSON", "not read"),
    "linked": Fault("noted", "a link leads to a file that is read anyway", "read once"),
    "hidden": Fault("noted", "the name begins with a dot", "not read"),
    "dangling": Fault("noted", "there is no such record", "listed in wanted.yml"),
    "new-word": Fault("noted", "the wiki does not know the word", "listed in vocabulary.yml"),
    "source-gone": Fault("noted", "an earlier import wrote it, this one has it no more", "kept"),
}
