"""The customer effort score: how easy it was to be heard, apart from whether the outcome was liked."""

from collections.abc import Mapping


def ces(times: Mapping[int, int]) -> float | None:
    """The mean of 1 to 7, where 7 is easiest; `times` says how often each was given. None of none.

    Of the three definitions in use (mean, share of 5–7, 6–7 less 1–3) this is the first (`CES` in the field's list of
    formulas, example V20).
    """
    n = sum(times.values())
    return sum(effort * count for effort, count in times.items()) / n if n else None
