"""What the process that reads a file in is told."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Given:
    """What the reader must know of the business, and what time it is."""

    zone: str
    now: str
    currency: str
    country: str | None
