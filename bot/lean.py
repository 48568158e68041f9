"""What a library has and nobody uses costs nothing: PTB's own HTTP client is a seventh of the memory."""

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
