"""The texts of the window: what stands in tr(…), counted(…) and QT_TRANSLATE_NOOP(…)."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.translations.source_text import SourceText, Unclear, modules, parsed

MARKED = ast.Name | ast.Attribute | ast.Subscript
"""What is looked up under these is marked for translation where it stands."""


def window_texts() -> list[SourceText]:
    """Every text of annotator/gui, in the order of the source; raises Unclear."""
    paths = modules("gui")
    contexts = {path: _translators(parsed(path)) for path in paths}
    named = {_module_name(path): found for path, found in contexts.items()}
    texts: list[SourceText] = []
    for path in paths:
        known = dict(contexts[path])
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.ImportFrom) and node.module in named:
                shared = named[node.module]
                known |= {
                    n.asname or n.name: shared[n.name] for n in node.names if n.name in shared
                }
        texts += _Finder(path, known).texts()
    return list(dict.fromkeys(texts))


def _module_name(path: Path) -> str:
    parts = path.with_suffix("").parts
    return ".".join(parts[parts.index("annotator") :])


def _translators(tree: ast.Module) -> dict[str, str]:
    """The functions `f(text)` that only look a text up in a context: name → context."""
    found: dict[str, str] = {}
    for node in tree.body:
        if not isinstance(node, ast.FunctionDef):
            continue
        match node.body[-1]:
            case ast.Return(
                value=ast.Call(
                    func=ast.Attribute(attr="translate"),
                    args=[ast.Constant(value=str(context)), ast.Name(id=name), *_],
                )
            ) if node.args.args and name == node.args.args[0].arg:
                found[node.name] = context
            case _:
                pass
    return found


class _Finder(ast.NodeVisitor):
    """Walks one module; `_known` are the functions that look a text up, with their contexts."""

    def __init__(self, path: Path, known: dict[str, str]) -> None:
        self._path, self._known = path, known
        self._class = ""
        self._found: list[SourceText] = []

    def texts(self) -> list[SourceText]:
        self.visit(parsed(self._path))
        return self._found

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        before, self._class = self._class, node.name
        self.generic_visit(node)
        self._class = before

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        match node.func, node.args:
            case ast.Name(id="QT_TRANSLATE_NOOP"), [ast.Constant(value=str(context)), text]:
                self._take(context, text)
            case ((ast.Attribute(attr="counted") | ast.Name(id="counted")), [way, _, _, many, *_]):
                if not isinstance(many, MARKED):
                    self._take(self._context(way), many, counted=True)
            case ast.Attribute(attr="translate"), [ast.Constant(value=str(context)), text, *_]:
                if not isinstance(text, MARKED):
                    self._take(context, text)
            case ast.Attribute(attr="tr"), [text, *_]:
                self._take(self._context(node.func), text)
            case ast.Name(id=name), [text, *_] if name in self._known:
                if not isinstance(text, MARKED):
                    self._take(self._known[name], text)
            case _:
                pass

    def _context(self, way: ast.expr) -> str:
        """The context of what is called, or handed on, to look a text up."""
        match way:
            case ast.Attribute(value=ast.Name(id="self"), attr="tr") if self._class:
                return self._class
            case ast.Name(id=name) if name in self._known:
                return self._known[name]
            case _:
                raise Unclear(self._path, way, "whose texts these are is not clear")

    def _take(self, context: str, node: ast.expr, *, counted: bool = False) -> None:
        for text in self._values(node):
            self._found.append(SourceText(context=context, text=text, counted=counted))

    def _values(self, node: ast.expr) -> Iterator[str]:
        match node:
            case ast.Constant(value=str(text)):
                yield text
            case ast.IfExp(body=body, orelse=orelse):
                yield from self._values(body)
                yield from self._values(orelse)
            case _:
                raise Unclear(self._path, node, "only a literal text can be translated")
