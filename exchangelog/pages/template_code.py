"""The Python code that a template becomes, written shorter than jinja2 writes it.

Comes in: a template as jinja2 has parsed it. Goes out: Python code that gives the same bytes in half of the time. jinja2 asks the
environment for each attribute (which might be a key as well), asks each function before a call whether it wants the context, makes a
macro an object that sorts its arguments anew at each call, and wraps each text that it has escaped in an object, only to join it to the
others. Our contexts are structs, our templates call nothing but macros, methods and the words of the interface: so here an attribute
is an attribute, a call a call, a macro a function, and a text stays a text. It makes every page of a site twice as fast, which is why it is worth to
depend on how jinja2 writes code (its version is pinned); a test makes all pages with jinja2's own code, and compares.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from keyword import iskeyword
from types import FunctionType

import markupsafe
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.utils import missing
from markupsafe import Markup

marked: Callable[[str], Markup] = partial(str.__new__, Markup)
"""Say of a text that it is escaped, without asking what it is."""

_escape_text: Callable[[str], str] = vars(markupsafe)["_escape_inner"]
"""What `escape` does to a text, in C where it can be, before it makes an object of what comes out."""


def shown(value: object) -> str:
    """Give a value as HTML: as it is where it is HTML already, else escaped."""
    kind = type(value)
    if kind is str:
        return _escape_text(value)  # type: ignore[arg-type] # it is a str, by the line above
    if kind is Markup:
        return value  # type: ignore[return-value] # a Markup is a str
    return markupsafe.escape(value)


def make_macro(function: FunctionType, name: str, arguments: tuple[str, ...]) -> FunctionType:
    """Make a macro of the function that its body became: every argument may be left out, then the body gives its default or says what is missing."""
    function.__name__ = name
    function.__defaults__ = (missing,) * len(arguments)
    function.__dict__["names_in_code"] = dict(zip(arguments, function.__code__.co_varnames, strict=False))
    return function


def call_named(function: Callable[..., object], /, *values: object, **named: object) -> object:
    """Call a function with named arguments; those of a macro have other names in its code."""
    names = getattr(function, "names_in_code", None)
    if names is None:
        return function(*values, **named)
    return function(*values, **{names.get(name, name): value for name, value in named.items()})


class ShortCode(CodeGenerator):
    """Writes the code of a template. What it does not write itself, jinja2's own generator writes."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 - jinja2's name
        """Begin with the names that stand in the code."""
        self.writeline(f"from {__name__} import call_named, make_macro, marked, shown")
        super().visit_Template(node, frame)

    def visit_Block(self, node: nodes.Block, frame: Frame) -> None:  # noqa: N802 - jinja2's name
        """Place a block as one text, where jinja2 would hand each of its pieces from the block to the page, and on to the page that it extends."""
        if node.scoped or node.required or self.extends_so_far:
            super().visit_Block(node, frame)
            return
        self.simple_write(f"concat(context.blocks[{node.name!r}][0](context))", frame, node)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - jinja2's name
        """Ask a value for its attribute."""
        if iskeyword(node.attr):
            super().visit_Getattr(node, frame)
            return
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def visit_Call(  # noqa: N802 - jinja2's name
        self,
        node: nodes.Call,
        frame: Frame,
        forward_caller: bool = False,  # noqa: FBT001, FBT002 - jinja2's own
    ) -> None:
        """Call what does not ask for the context; jinja2 does the rest."""
        if forward_caller or node.dyn_args or node.dyn_kwargs or self.asks_for_context(node.node):
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.write("call_named(" if node.kwargs else "")
        self.visit(node.node, frame)
        self.write(", " if node.kwargs else "(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")

    def asks_for_context(self, function: nodes.Expr) -> bool:
        """Say whether an expression names one of the environment's functions that jinja2 gives the context to."""
        known = self.environment.globals
        return isinstance(function, nodes.Name) and hasattr(known.get(function.name), "jinja_pass_arg")

    def _import_common(self, node: nodes.Import | nodes.FromImport, frame: Frame) -> None:
        """Import a template that was made once; no page of ours has names of its own for it, which jinja2 would look for each time."""
        if node.with_context:
            super()._import_common(node, frame)
            return
        self.write("environment.get_template(")
        self.visit(node.template, frame)
        self.write(f", {self.name!r}).module")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """Write a macro as a function; one that takes whatever it is given is left to jinja2."""
        if macro_ref.accesses_caller or macro_ref.accesses_kwargs or macro_ref.accesses_varargs:
            super().macro_def(macro_ref, frame)
            return
        node = macro_ref.node
        name = node.name if isinstance(node, nodes.Macro) else "caller"
        self.write(f"make_macro(macro, {name!r}, {tuple(argument.name for argument in node.args)!r})")

    def return_buffer_contents(self, frame: Frame, force_unescaped: bool = False) -> None:  # noqa: FBT001, FBT002 - jinja2's own
        """Return what a macro has written, which is HTML."""
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super().return_buffer_contents(frame, force_unescaped)
        else:
            self.writeline(f"return marked(concat({frame.buffer}))")

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("shown(" + (finalize.src or ""))
