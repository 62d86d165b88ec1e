"""The texts from below the window: errors, problems, broken rules, and names of operations.

They are written in English where they arise, mostly as f-strings. Each is read as a template: what
is put in becomes a {field}, and a field that is put together from texts itself gives further
templates.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path

from annotator.gui.dialogs.export_preview import COUNTED
from annotator.gui.messages import ERRORS, FORMATS, OPERATIONS
from annotator.gui.wording import done
from tests.translations.source_text import SourceText, Unclear, modules, parsed

LAYERS = ("core", "store", "project", "formats")
_WITH_OWN_TEXT = frozenset({"EarlierSitting"})
"""Errors that put their text together themselves; it is read in their class."""
UNSEEN = ("project/checks.py",)
"""Modules whose texts the window never shows."""

SINKS = {
    "Violation": ("message",),
    "Problem": ("message", "hint"),
    "Fault": ("code", "message", "hint"),
    "_refuse": ("record", "code", "message", "hint"),
}
"""What takes texts besides the errors, with the names of its arguments in their order."""
ERROR_ARGUMENTS = ("message", "hint")
SHOWN = frozenset({"message", "hint"})
NO_TEXT = frozenset({"strip", "join", "str", "min", "sorted", "repr", "format"})
DEEPEST = 10
_MARK = ":text"
"""What a field carries, while a template is put together, that holds a text itself."""
_FIELD = re.compile(r"\{(\w+)(:text)?\}")
Function = ast.FunctionDef | ast.AsyncFunctionDef


def message_texts() -> list[SourceText]:
    """Every template in the order of the source; raises Unclear."""
    texts: list[SourceText] = []
    for path in modules(*LAYERS):
        if not str(path).replace("\\", "/").endswith(UNSEEN):
            texts += _Reader(path).texts()
    # Of a text that is told by itself too, that counts.
    whole = {text for text in texts if not text.part}
    return list(dict.fromkeys(text for text in texts if not text.part or text not in whole))


@cache
def error_names() -> frozenset[str]:
    """The classes of errors, by name."""
    found = {"AnnotatorError"}
    classes = [
        node
        for path in modules(*LAYERS)
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.ClassDef)
    ]
    while True:
        more = {
            node.name
            for node in classes
            if any(isinstance(base, ast.Name) and base.id in found for base in node.bases)
        }
        if more <= found:
            return frozenset(found)
        found |= more


class _Reader:
    """One module: where its texts arise, and what they can be."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._tree = parsed(path)
        self._functions: dict[str, Function] = {}
        self._around: dict[ast.AST, Function | None] = {}
        self._classes: dict[ast.AST | None, str] = {}
        self._note_places(self._tree, None)
        self._context = ERRORS
        self._found: list[SourceText] = []

    def texts(self) -> list[SourceText]:
        for node in ast.walk(self._tree):
            if isinstance(node, ast.Call):
                self._read_call(node)
            elif isinstance(node, ast.Assign | ast.AugAssign):
                self._read_name(node)
            elif isinstance(node, ast.Return) and "formats" in self._path.parts:
                self._read_told(node)
            elif isinstance(node, ast.Yield):
                self._read_advice(node)
        return self._found

    def _note_places(self, node: ast.AST, around: Function | None) -> None:
        for child in ast.iter_child_nodes(node):
            self._around[child] = around
            if isinstance(child, Function):
                self._functions.setdefault(child.name, child)
                if isinstance(node, ast.ClassDef) and child.name == "__init__":
                    self._classes[child] = node.name
                self._note_places(child, child)
            else:
                self._note_places(child, around)

    def _read_call(self, node: ast.Call) -> None:
        name = _name_of(node.func)
        if name == "Counted":
            _one, many = node.args
            self._found += [
                SourceText(context=COUNTED, text=text, counted=True) for text in self._top(many)
            ]
            return
        self._context = OPERATIONS
        for word in node.keywords:
            if word.arg == "long_task":  # what a refusal says is running
                for text in self._values(word.value, 0) or ():
                    self._take(text)
        if name == "Format":
            self._found += [
                SourceText(context=FORMATS, text=word.value.value)
                for word in node.keywords
                if word.arg in ("title", "description")
                and isinstance(word.value, ast.Constant)
                and isinstance(word.value.value, str)
            ]
        self._context = ERRORS
        if name == "append" and ast.unparse(node.func) == "told.append":
            for text in self._values(node.args[0], 0) or ():
                self._take(text)
            return
        if self._is_error(node):
            arguments = ERROR_ARGUMENTS
        elif name in SINKS:
            arguments = SINKS[name]
        elif (name, type(node.func)) in (("change", ast.Attribute), ("operation", ast.Name)):
            self._context = OPERATIONS
            position = 0 if name == "change" else 1
            if len(node.args) > position:
                self._take_operation(node.args[position])
            return
        else:
            return
        given = dict(zip(arguments, node.args, strict=False))
        given |= {word.arg: word.value for word in node.keywords if word.arg is not None}
        for argument, value in given.items():
            for text in self._top(value) if argument in SHOWN else ():
                self._take(text)

    def _is_error(self, node: ast.Call) -> bool:
        """Whether an error is made here, or by the call of super in a class of errors."""
        name = _name_of(node.func)
        if name == "__init__":
            around = self._classes.get(self._around[node])
            return around in error_names() - {"AnnotatorError"}
        return name == "failure" or name in error_names() - _WITH_OWN_TEXT

    def _read_name(self, node: ast.Assign | ast.AugAssign) -> None:
        """An operation that gets its name, or more of it, on the way: `work.name += …`."""
        target = node.targets[0] if isinstance(node, ast.Assign) else node.target
        if isinstance(target, ast.Name) and target.id == "told" and "formats" in self._path.parts:
            self._context = ERRORS
            for text in self._values(node.value, 0) or ():
                self._take(text)
        if not (isinstance(target, ast.Attribute) and ast.unparse(target) == "work.name"):
            return
        self._context = OPERATIONS
        starts = [""]
        if isinstance(node, ast.AugAssign):
            function = self._around[node]
            starts = [
                text
                for call in ast.walk(function or self._tree)
                if isinstance(call, ast.Call) and _name_of(call.func) == "change"
                for text in self._top(call.args[0])
            ]
        for start, more in product(starts, self._top(node.value)):
            self._take_operation_text(start + more)

    def _read_told(self, node: ast.Return) -> None:
        """The sentences of a reader about what it did: a tuple of them, last of what it gives."""
        self._context = ERRORS
        value = node.value
        if isinstance(value, ast.Tuple) and value.elts and isinstance(value.elts[-1], ast.Tuple):
            value = value.elts[-1]
        if isinstance(value, ast.Tuple):
            for sentence in value.elts:
                for text in self._values(sentence, 0) or ():
                    if " " in text:
                        self._take(text)

    def _read_advice(self, node: ast.Yield) -> None:
        """A sentence for the settings of a trainer; what ends otherwise is a line of them."""
        around, value = self._around[node], node.value
        last = value.values[-1] if isinstance(value, ast.JoinedStr) else value
        is_sentence = isinstance(last, ast.Constant) and str(last.value).endswith((".", ":"))
        if around is not None and around.name == "advice" and value is not None and is_sentence:
            self._context = ERRORS
            for text in self._values(value, 0) or ():
                self._take(text)

    def _take_operation(self, node: ast.expr) -> None:
        if isinstance(node, ast.Name) and self._is_parameter(node) and not self._callers(node):
            return  # Session.change itself
        for text in self._top(node):
            self._take_operation_text(text)

    def _take_operation_text(self, text: str) -> None:
        self._take(text)
        self._take(done(text))

    def _take(self, text: str, *, part: bool = False) -> None:
        if any(letter.isalpha() for letter in _FIELD.sub("", text)):
            texts_in = tuple(name for name, mark in _FIELD.findall(text) if mark)
            bare = text.replace(_MARK, "")
            self._found.append(
                SourceText(context=self._context, text=bare, texts_in=texts_in, part=part)
            )

    def _top(self, node: ast.expr) -> list[str]:
        texts = self._values(node, 0)
        if texts is None:
            raise Unclear(self._path, node, "its texts can't be followed")
        return texts

    def _values(self, node: ast.expr, depth: int) -> list[str] | None:
        """The templates that an expression can be; [] where they arise elsewhere, None for data."""
        if depth > DEEPEST:
            return None
        match node:
            case ast.Constant(value=str(text)):
                return [text]
            case ast.JoinedStr():
                return self._joined(node, depth)
            case ast.IfExp(body=body, orelse=orelse):
                return self._either([body, orelse], depth)
            case ast.BoolOp(values=values) | ast.List(elts=values) | ast.Tuple(elts=values):
                return self._either(values, depth)
            case ast.Dict(values=values):
                return self._either(values, depth)
            case ast.ListComp(elt=element) | ast.GeneratorExp(elt=element):
                return self._values(element, depth + 1)
            case ast.BinOp(op=ast.Add(), left=left, right=right):
                return self._sum(left, right, depth)
            case ast.Subscript(value=value):
                return self._values(value, depth + 1)
            case ast.Attribute(attr="message" | "hint"):
                return []
            case ast.Call():
                return self._returned(node, depth)
            case ast.Name():
                return self._named(node, depth)
            case _:
                return None

    def _joined(self, node: ast.JoinedStr, depth: int) -> list[str]:
        text, seen = "", set[str]()
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                field = name = _field_name(part.value)
                number = 1
                while field in seen:
                    number += 1
                    field = f"{name}{number}"
                seen.add(field)
                inner = self._values(part.value, depth + 1)
                # A single word is a key or another name.
                taken = [each for each in inner or () if " " in each]
                for each in taken:
                    self._take(each, part=True)
                holds_text = bool(taken) or inner == []
                text += f"{{{field}{_MARK if holds_text else ''}}}"
            elif isinstance(part, ast.Constant):
                text += str(part.value)
        return [text]

    def _either(self, nodes: list[ast.expr], depth: int) -> list[str] | None:
        found = [self._values(node, depth + 1) for node in nodes]
        known = [texts for texts in found if texts is not None]
        return [text for texts in known for text in texts] if known else None

    def _sum(self, left: ast.expr, right: ast.expr, depth: int) -> list[str] | None:
        first, second = self._values(left, depth + 1), self._values(right, depth + 1)
        if first is None and second is None:
            return None
        first = first or [f"{{{_field_name(left)}}}"]
        second = second or [f"{{{_field_name(right)}}}"]
        return [one + other for one, other in product(first, second)]

    def _returned(self, node: ast.Call, depth: int) -> list[str] | None:
        name = _name_of(node.func)
        if name == "join" and node.args:
            return self._values(node.args[0], depth + 1)
        if name == "get" and isinstance(node.func, ast.Attribute):  # of a table of texts
            return self._either([node.func.value, *node.args[1:]], depth)
        if name == "str":
            return []  # the text of an error, which was read where it arose
        function = self._functions.get(name)
        if function is None or name in NO_TEXT:
            return None
        if not (isinstance(function.returns, ast.Name) and function.returns.id == "str"):
            return None
        values = [
            back.value
            for back in ast.walk(function)
            if isinstance(back, ast.Return) and back.value is not None
        ]
        return self._either(values, depth)

    def _named(self, node: ast.Name, depth: int) -> list[str] | None:
        """What a variable was given, here or by whoever calls the function around."""
        scope: ast.AST = self._around.get(node) or self._tree
        values = list(_assigned(self._tree, scope, node.id))
        if not values and self._is_parameter(node):
            values = self._callers(node)
        if not values:
            values = list(_assigned(self._tree, self._tree, node.id, deep=False))
        return self._either(values, depth) if values else None

    def _is_parameter(self, node: ast.Name) -> bool:
        function = self._around.get(node)
        return function is not None and node.id in _parameters(function)

    def _callers(self, node: ast.Name) -> list[ast.expr]:
        """The arguments that a parameter gets, in this module."""
        function = self._around[node]
        assert function is not None
        names = [name for name in _parameters(function) if name != "self"]
        if node.id not in names:
            return []
        place = names.index(node.id)
        found: list[ast.expr] = []
        for call in ast.walk(self._tree):
            if isinstance(call, ast.Call) and _name_of(call.func) == function.name:
                words = [word.value for word in call.keywords if word.arg == node.id]
                found += words or call.args[place : place + 1]
        return found


def _assigned(
    tree: ast.Module, scope: ast.AST, name: str, *, deep: bool = True
) -> Iterator[ast.expr]:
    for node in ast.walk(scope) if deep else ast.iter_child_nodes(scope):
        match node:
            case ast.Assign(targets=[ast.Name(id=id)], value=value) if id == name:
                yield value
            case ast.Assign(targets=[ast.Tuple(elts=names)], value=ast.Tuple(elts=values)):
                yield from _of_tuple(names, values, name)
            case ast.AnnAssign(target=ast.Name(id=id), value=ast.expr() as value) if id == name:
                yield value
            case ast.AugAssign(target=ast.Name(id=id), value=value) if id == name:
                yield value
            case ast.For(target=ast.Tuple(elts=names), iter=rows):
                for row in _rows(tree, rows):
                    yield from _of_tuple(names, row.elts, name)
            case _:
                pass


def _rows(tree: ast.Module, node: ast.expr) -> list[ast.Tuple]:
    """The rows of a table that a loop goes through: written there, or a constant of the module."""
    if isinstance(node, ast.Name):
        tables = list(_assigned(tree, tree, node.id, deep=False))
        node = tables[0] if tables else node
    rows = node.elts if isinstance(node, ast.Tuple) else []
    return [row for row in rows if isinstance(row, ast.Tuple)]


def _of_tuple(names: list[ast.expr], values: list[ast.expr], name: str) -> Iterator[ast.expr]:
    for target, value in zip(names, values, strict=False):
        if isinstance(target, ast.Name) and target.id == name:
            yield value


def _parameters(function: Function) -> list[str]:
    arguments = function.args
    return [each.arg for each in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)]


def _name_of(node: ast.expr) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def _field_name(node: ast.expr) -> str:
    """The word that a translator sees for what is put in: `label.name` is a label."""
    match node:
        case ast.Name(id=name):
            return name.strip("_").lower()
        case ast.Attribute(value=value, attr="name" | "words" | "__name__" | "parent" | "status"):
            return _field_name(value)
        case ast.Attribute(attr=name):
            return name.strip("_").lower()
        case ast.Call(func=ast.Attribute(value=value, attr="lower"), args=[]):
            return _field_name(value)
        case ast.Call(args=[first, *_]):
            return _field_name(first)
        case ast.Subscript(value=value) | ast.BoolOp(values=[value, *_]):
            return _field_name(value)
        case ast.BinOp(left=value) | ast.IfExp(body=value) | ast.GeneratorExp(elt=value):
            return _field_name(value)
        case _:
            return "value"
