"""What is said of the fields of a class: the texts that stand below them in its source.

They are read when a schema is asked for and not when the class is made, which they would make take twice as long.
"""

import ast
import inspect
import sys
from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise
from types import ModuleType


def field_docs(kind: type) -> Mapping[str, str]:
    """The text below every field that a class declares, as the source of its module has it; empty where none stands.

    There are no fields where there is no source, such as for what is typed into a prompt.
    """
    module = sys.modules.get(getattr(kind, "_written_in", kind.__module__))
    return {} if module is None else _of_module(module).get(kind.__qualname__, {})


@lru_cache(maxsize=32)
def _of_module(module: ModuleType) -> dict[str, dict[str, str]]:
    try:
        source = inspect.getsource(module)
    except (OSError, TypeError):
        return {}
    return {node.name: _texts(node) for node in ast.parse(source).body if isinstance(node, ast.ClassDef)}


def _texts(kind: ast.ClassDef) -> dict[str, str]:
    texts = {}
    for first, second in pairwise((*kind.body, ast.Pass())):
        match first, second:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                texts[name] = inspect.cleandoc(text)
            case ast.AnnAssign(target=ast.Name(id=name)), _:
                texts[name] = ""
    return texts
