"""Compiled texts, kept beside the compiled modules, so that only the first start waits for them."""

import contextlib
from functools import cache
from pathlib import Path

import babel
import jdatetime
import jinja2
from jinja2.bccache import Bucket

_HERE = Path(__file__).parent
_LIBRARIES = (jinja2, babel, jdatetime)


class Compiled(jinja2.FileSystemBytecodeCache):
    """Good until a text or the program changes; where nobody may write, each start compiles all anew."""

    def get_source_checksum(self, source: str) -> str:
        """What a filter makes of a constant is compiled in, so the filters count, too."""
        return super().get_source_checksum(source + _program())

    def holds(self, name: str, file: str) -> bool:
        """Whether it was compiled since it was written, by the program as it is; when it is said, its words tell."""
        kept = Path(self.directory, self.pattern % self.get_cache_key(name, file))
        with contextlib.suppress(OSError):
            return kept.stat().st_mtime_ns > max(Path(file).stat().st_mtime_ns, _changed_at())
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
    """All by which texts are compiled, as it stands in its files: our modules, and the libraries that they use."""
    return repr([(path.name, path.stat().st_size, path.stat().st_mtime_ns) for path in _files()])


@cache
def _changed_at() -> int:
    return max(path.stat().st_mtime_ns for path in _files())


def _files() -> list[Path]:
    return [*sorted(_HERE.glob("*.py")), *(Path(str(library.__file__)) for library in _LIBRARIES)]
