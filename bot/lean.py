"""What libraries have and nobody uses costs nothing: PTB's own HTTP client is a seventh of the memory."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any


class _Later(ModuleType):
    """Stands where a module is named in annotations alone; whoever really asks for something of it has it read in."""

    is_only_named = True

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return Any if self.is_only_named else getattr(import_module(self.__name__), name)


@contextmanager
def unread(name: str) -> Iterator[None]:
    """Whoever imports this module within the block gets it later, when they use it; everybody else gets it as ever."""
    if name in sys.modules:
        yield
        return
    sys.modules[name] = later = _Later(name)
    try:
        yield
    finally:
        later.is_only_named = False
        del sys.modules[name]


@contextmanager
def alone() -> Iterator[None]:
    """Whoever asks within the block what else is installed finds nothing, and has nothing of it read in."""
    asked = "importlib.metadata"
    if asked in sys.modules:
        yield
        return
    sys.modules[asked] = found = ModuleType(asked)
    vars(found).update(entry_points=_no_plugins, version=_unknown, PackageNotFoundError=ModuleNotFoundError)
    try:
        yield
    finally:
        del sys.modules[asked]


def _no_plugins(**_: str) -> tuple[()]:
    return ()


def _unknown(name: str) -> str:
    raise ModuleNotFoundError(name)


def forget_docstrings(package: str) -> None:
    """Of its classes, which tell most; nobody reads them in a program that runs."""
    for name, module in list(sys.modules.items()):
        if name.split(".")[0] == package:
            for one in vars(module).values():
                if isinstance(one, type) and one.__module__ == name and one.__doc__:
                    one.__doc__ = None
