"""What Telegram answers when it says no, word for word."""

from typing import Any


class ApiError(Exception):
    """An answer with `ok: false`; `parameters` are Telegram's ResponseParameters."""

    def __init__(self, code: int, description: str, parameters: dict[str, Any] | None = None) -> None:
        super().__init__(f"{code} {description}")
        self.code = code
        self.description = description
        self.parameters = parameters

    def envelope(self) -> dict[str, Any]:
        answer = {"ok": False, "error_code": self.code, "description": self.description}
        return answer if self.parameters is None else {**answer, "parameters": self.parameters}


class NotModelled(ApiError):
    """The real Telegram might know this; the sandbox says so loudly instead of guessing."""

    def __init__(self, what: str) -> None:
        super().__init__(400, f"Sandbox: {what} is not modelled")


class ConnectionLost(Exception):
    """The network failed under a call: no answer came."""


class AnswerTimedOut(Exception):
    """The network was silent for longer than the caller waited."""


class Impostor(Exception):
    """Somebody on the way answers in Telegram's place: a proxy with a page of its own."""

    def __init__(self, status: int, body: bytes = b"<html><h1>It isn't there</h1></html>") -> None:
        super().__init__(f"{status} by somebody on the way")
        self.status = status
        self.body = body


def bad_request(reason: str) -> ApiError:
    return ApiError(400, f"Bad Request: {reason}")


def forbidden(reason: str) -> ApiError:
    return ApiError(403, f"Forbidden: {reason}")


def conflict(reason: str) -> ApiError:
    return ApiError(409, f"Conflict: {reason}")


def too_many_requests(seconds: int) -> ApiError:
    return ApiError(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})


UNAUTHORIZED = (401, "Unauthorized")
NOT_FOUND = (404, "Not Found")

CHAT_NOT_FOUND = "chat not found"
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
QUERY_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
OTHER_POLLER = "terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_ACTIVE = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
