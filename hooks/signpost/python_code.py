"""Python as highlighted HTML, by one regular expression.

A record page shows half a dozen programs; Pygments' lexer takes a millisecond for each, twenty
times as long, and would be most of the cost of a page. The classes are those that Pygments gives,
so the theme's colors hold.
"""

from __future__ import annotations

import builtins
import keyword
import re
from html import escape

# What stands after a dot is an attribute, whatever its name. A name that opens a string is part of
# it; entities such as ``&lt;`` read as names without a color.
PARTS = re.compile(
    r"""
    (?P<c1>\#[^\n]*)
    |(?P<s>(?<!\w)[rbfuRBFU]{0,2}(?:
        \"{3}(?:[^"\\]|\\.|"(?!""))*\"{3} | '{3}(?:[^'\\]|\\.|'(?!''))*'{3}
        |"(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*'))
    |\.[^\W\d]\w*
    |(?P<m>(?<!\w)(?:0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+
        |(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?[jJ]?))
    |(?:(?P<definer>def|class)(?P<space>\s+))?(?P<name>[^\W\d]\w*)
    """,
    re.VERBOSE | re.DOTALL,
)
DEFINED = {"def": "nf", "class": "nc"}
COLORS = {
    **{name: "nb" for name in dir(builtins) if not name.startswith("_")},
    **dict.fromkeys(keyword.kwlist, "k"),
    **dict.fromkeys(("import", "from"), "kn"),
    **dict.fromkeys(("None", "True", "False"), "kc"),
}


def highlighted(code: str) -> str:
    """The code with its parts in spans; whatever it is, its text stays the same."""
    return PARTS.sub(_colored, escape(code, quote=False))


def _colored(found: re.Match[str]) -> str:
    name = found["name"]
    if name is None:
        kind = found.lastgroup
        return f'<span class="{kind}">{found[0]}</span>' if kind else found[0]
    definer = found["definer"]
    if definer:
        defined = f'<span class="{DEFINED[definer]}">{name}</span>'
        return f'<span class="k">{definer}</span>{found["space"]}{defined}'
    known = COLORS.get(name)
    return f'<span class="{known}">{name}</span>' if known else name
