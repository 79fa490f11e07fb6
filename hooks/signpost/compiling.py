"""How the templates of this package are compiled: as plain Python, where Jinja would look twice.

A page asks for five hundred attributes and calls a hundred functions. Jinja tries each attribute as
an item, too, looks at each function for whether it wants the context, and escapes what a filter
has made safe. These templates need none of it; without, a page costs a quarter less.
"""

from __future__ import annotations

from typing import ClassVar

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame

from signpost.pieces import SAFE_FILTERS


class PlainCode(CodeGenerator):
    """Writes ``a.b`` and ``f(x)`` for a template's ``a.b`` and ``f(x)``."""

    safe: ClassVar[frozenset[str]] = SAFE_FILTERS

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802
        if node.dyn_args or node.dyn_kwargs or forward_caller:
            super().visit_Call(node, frame, forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in node.args:
            self.visit(argument, frame)
            self.write(", ")
        for keyword in node.kwargs:
            self.write(f"{keyword.key}=")
            self.visit(keyword.value, frame)
            self.write(", ")
        self.write(")")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: object) -> None:
        if isinstance(node, nodes.Filter) and node.name in self.safe:
            self.write("(")
        else:
            super()._output_child_pre(node, frame, finalize)  # type: ignore[arg-type]
