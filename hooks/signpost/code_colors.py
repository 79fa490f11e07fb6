"""Python and shell as highlighted HTML, each by one regular expression.

A record page shows half a dozen programs; Pygments' lexer takes a millisecond for each, twenty
times as long, and would be most of the cost of a page. The classes are those that Pygments gives,
so the theme's colors hold. Other languages are rare, and left to Pygments.
"""

from __future__ import annotations

import builtins
import keyword
import re
from html import escape

# What stands after a dot is an attribute, whatever its name. A name that opens a string is part of
# it; entities such as ``&lt;`` read as names without a color.
PYTHON = re.compile(
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
SHELL = re.compile(
    r"""
    (?P<c1>(?<!\S)\#[^\n]*)
    |(?P<s>"(?:[^"\\]|\\.)*"|'[^']*')
    |(?P<nv>\$(?:\w+|\{[^}\n]*\}))
    |(?<![\w./-])(?:(?P<k>if|then|elif|else|fi|for|do|done|while|until|case|esac|function)
        |(?P<nb>cd|echo|exit|export|set|source|unset|trap|wait))(?![\w./=-])
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


def colored_python(code: str) -> str:
    """The code with its parts in spans; whatever it is, its text stays the same."""
    return PYTHON.sub(_python_part, escape(code, quote=False))


def colored_shell(code: str) -> str:
    """The same for commands of a shell."""
    return SHELL.sub(_shell_part, escape(code, quote=False))


def _shell_part(found: re.Match[str]) -> str:
    return f'<span class="{found.lastgroup}">{found[0]}</span>'


def _python_part(found: re.Match[str]) -> str:
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


COLORED = {"python": colored_python, "bash": colored_shell, "shell": colored_shell}
