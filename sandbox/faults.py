"""Bad days on order: which calls fail, how often and how."""

from dataclasses import dataclass, replace
from typing import Any


@dataclass(frozen=True)
class Fault:
    """A rule: the next `times` calls of this method to this chat fail with `error`.

    An ApiError is answered; a ConnectionLost or AnswerTimedOut happens on the line.
    With `after`, the call takes effect first and only its answer is lost.
    """

    error: Exception
    method: str | None = None
    chat_id: int | None = None
    times: int = 1
    after: bool = False

    def strikes(self, method: str, parameters: dict[str, Any]) -> bool:
        return self.method in (None, method) and (
            self.chat_id is None or str(parameters.get("chat_id")) == str(self.chat_id)
        )


def struck(faults: list[Fault], method: str, parameters: dict[str, Any]) -> Fault | None:
    """Return the first rule that strikes and take one off its times."""
    for index, fault in enumerate(faults):
        if fault.strikes(method, parameters):
            faults[index : index + 1] = [replace(fault, times=fault.times - 1)] if fault.times > 1 else []
            return fault
    return None
