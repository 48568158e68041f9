"""What the process that reads a file in is told."""

from domain.frozen import frozen


@frozen
class Given:
    """What the reader must know of the business, and what time it is."""

    zone: str
    now: str
    currency: str
    country: str | None
