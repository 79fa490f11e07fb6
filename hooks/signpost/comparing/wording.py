"""A comparison in words: values, notes, explanations, and what to do. All from the strings."""

from __future__ import annotations

import json

from signpost.address import prefix_of
from signpost.comparing.comparison import Comparison, Difference
from signpost.comparing.guidance import place_of
from signpost.comparing.observations import Note
from signpost.comparing.variants import DIMENSIONS, Variant
from signpost.strings import Translator

# Differences whose two values are said after the name.
VALUED = (*DIMENSIONS, "normalization", "columns", "concatenated", "width")


class Wording:
    """Turns the parts of one comparison into sentences of one language."""

    def __init__(self, comparison: Comparison, t: Translator) -> None:
        self.comparison, self.t = comparison, t

    def name(self, kind: str) -> str:
        return self.t(f"compare.kind.{kind}")

    def value(self, kind: str, value: object) -> str:
        """One side's value of a difference, as a person says it."""
        t = self.t
        if value is None:
            return t("compare.value.unknown")
        if kind == "mask":
            return self._mask(str(value))
        if kind == "truncation":
            return self._truncation(value)
        if kind == "prompt":
            return json.dumps(value, ensure_ascii=False) if value else t("compare.value.no_prompt")
        if kind in ("columns", "concatenated", "width"):
            return t("compare.value.columns", count=value)
        key = f"compare.value.{kind}.{value}"
        return t(key) if key in t.strings else str(value)

    def _mask(self, value: str) -> str:
        where, _, padding = value.partition(":")
        if not padding:
            return self.t("compare.value.mask.masked")
        key = "batch" if padding == "batch" else "fixed"
        padded = self.t(f"compare.value.padding.{key}", count=padding)
        return self.t(f"compare.value.mask.{where}", padding=padded)

    def _truncation(self, value: object) -> str:
        if isinstance(value, str):
            return self.t("compare.value.words", count=value)
        if value == self.comparison.positions:
            return self.t("compare.value.positions", count=value)
        return self.t("compare.value.tokens", count=value)

    def variant(self, variant: Variant, base: Variant) -> str:
        """What a side does, as changes from the model's own way."""
        changed = variant.differing(base)
        if not changed:
            return self.t("compare.as_model", pooling=self.value("pooling", variant.pooling))
        comma = self.t("compare.comma")
        parts = [self._part(name, getattr(variant, name)) for name in changed]
        return self.t("compare.but", changes=comma.join(parts))

    def _part(self, name: str, value: object) -> str:
        return self.t("compare.part", name=self.name(name), value=self.value(name, value))

    def explanation(self, number: int) -> list[str]:
        """What explains side 0 or 1: one line, and one on how well."""
        comparison, t = self.comparison, self.t
        explanation, fit = comparison.explanations[number], comparison.fits[number]
        label = comparison.sides[number].label
        if fit is None or comparison.base is None:
            return [t("compare.explained.width", side=label, width=comparison.sides[number].width)]
        texts = {
            "side": label,
            "what": self.variant(fit.variant, comparison.base),
            "scale": self.value("normalization", fit.scale),
            "cosine": f"{fit.minimum:.6f}"
            if explanation.status != "none"
            else f"{fit.minimum:.4f}",
        }
        lines = [t(f"compare.explained.{explanation.status}", **texts)]
        if explanation.columns:
            lines.append(t("compare.explained.columns", side=label, count=explanation.columns))
        return lines

    def note(self, note: Note) -> str:
        return self.t(f"compare.note.{note.kind}", side=note.side, **note.values)

    def difference(self, difference: Difference) -> str:
        """The name of a difference and what each side does."""
        t, kind = self.t, difference.kind
        if kind in VALUED and (difference.a, difference.b) != (None, None):
            a, b = (self.value(kind, value) for value in (difference.a, difference.b))
            said = t("compare.sides", name=self.name(kind), a=a, b=b)
        else:
            said = self.name(kind)
        return said if difference.is_sure else t("compare.likely", what=said)

    def advice(self, difference: Difference) -> str:
        return self.t(f"compare.advice.{difference.kind}")

    def links(self, difference: Difference) -> list[str]:
        """Addresses on the site, in the language of the report."""
        place = place_of(difference)
        start = prefix_of(self.t.lang)
        record = [f"{start}errors/{place.record}/"] if place.record else []
        return [f"{start}{place.guide}", *record]
