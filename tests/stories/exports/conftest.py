"""Who writes exports in these stories."""

import pytest

from bot.exports import apart, spoken, writing
from tests.conftest import TEXTS


@pytest.fixture
def at_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """Written here, which is quicker than to start a program; those that tell of that program do without."""
    monkeypatch.setattr(apart, "write", writing.write)
    monkeypatch.setattr(spoken, "Texts", TEXTS)
