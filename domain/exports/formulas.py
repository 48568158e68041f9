"""What a spreadsheet might take for a formula, whoever has written it."""

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def is_formula(text: str) -> bool:
    """Whether a spreadsheet might take it for one, whatever spaces stand before it."""
    return text.startswith(FORMULA) or text.lstrip().startswith(FORMULA)


def defused(text: str) -> str:
    """As it may stand in a table that is text: with the sign before it by which people say that they mean words."""
    return f"'{text}" if is_formula(text) else text
