"""A copy that is broken off is told as that, and its exit code says so to whoever goes on after it."""

import gc
import signal
from collections.abc import Iterator

import pytest

from bot import __main__ as program
from bot import retry
from bot.copies import backup, restore


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    """The tests are a program, too, and want its answers to signals back."""
    asked = {name: signal.getsignal(name) for name in (signal.SIGTERM, signal.SIGINT)}
    yield
    gc.enable()
    for name, answer in asked.items():
        signal.signal(name, answer)


@pytest.mark.parametrize("name", [signal.SIGTERM, signal.SIGINT])
@pytest.mark.parametrize(("command", "module"), [("backup", backup), ("restore", restore), ("retry", retry)])
def test_it_is_no_success(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    command: str,
    module: object,
    name: signal.Signals,
):
    monkeypatch.setattr(module, "main", lambda _: signal.raise_signal(name))
    program.listen_to(program.leave)

    with pytest.raises(SystemExit) as ended:
        program.main(command, "copy.db")

    assert ended.value.code == 128 + name
    assert capsys.readouterr().err == "Broken off before its end.\n"
