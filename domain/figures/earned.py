"""How a year grew: by what last year's customers brought again, and by new ones, who were earned or bought."""

from domain.frozen import frozen


@frozen
class Growth:
    """Income in whole units of one currency (V27; Reichheld and others, Winning on Purpose, 2021, appendix B)."""

    base: int  # Last year's, of all customers.
    kept: int  # This year's, of last year's customers.
    earned: int = 0  # This year's, of those who are new and came by what others say.
    bought: int = 0  # The same, of those who came by adverts and offers.
    unknown: int = 0  # The same, of those who named something else, or nothing.

    @property
    def nrr(self) -> float | None:
        """Net revenue retention in percent; None without a base."""
        return 100 * self.kept / self.base if self.base else None

    @property
    def growth(self) -> float | None:
        whole = self.kept + self.earned + self.bought + self.unknown
        return 100 * whole / self.base - 100 if self.base else None

    @property
    def rate(self) -> float | None:
        """The earned growth rate, NRR + ENC − 100, in points; at least so much where some is unknown."""
        return 100 * (self.kept + self.earned) / self.base - 100 if self.base else None

    @property
    def ratio(self) -> float | None:
        """Its share of all growth in percent; None unless it grew."""
        return None if self.rate is None or not self.growth or self.growth < 0 else 100 * self.rate / self.growth
