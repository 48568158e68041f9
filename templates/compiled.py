"""Compiled texts, kept beside the compiled modules, so that only the first start waits for them."""

import contextlib
import pickle
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket, bc_magic

_HERE = Path(__file__).parent
_LIBRARIES = ("jinja2", "babel", "jdatetime")


class Compiled(jinja2.FileSystemBytecodeCache):
    """Good until a text or the program changes; where nobody may write, each start compiles all anew."""

    def get_source_checksum(self, source: str) -> str:
        """What a filter makes of a constant is compiled in, so the filters count, too."""
        return super().get_source_checksum(source + _program())

    def holds(self, name: str, file: str, source: str) -> bool:
        """Whether just this is compiled already; what a file of jinja2's begins with tells, and the rest isn't read."""
        begins = bc_magic + pickle.dumps(self.get_source_checksum(source), 2)
        with (
            contextlib.suppress(OSError),
            Path(self.directory, self.pattern % self.get_cache_key(name, file)).open("rb") as kept,
        ):
            return kept.read(len(begins)) == begins
        return False

    def load_bytecode(self, bucket: Bucket) -> None:
        with contextlib.suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        with contextlib.suppress(OSError):
            Path(self.directory).mkdir(exist_ok=True)
            super().dump_bytecode(bucket)


@cache
def _program() -> str:
    """All by which texts are compiled: our modules, and the versions of the libraries that they use."""
    ours = [path.read_text("utf-8") for path in sorted(_HERE.glob("*.py"))]
    return sha256("".join([*ours, *map(version, _LIBRARIES)]).encode()).hexdigest()
