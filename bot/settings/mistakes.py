"""Mistakes in the settings, told in plain words: a line each, with the key in front."""


class WrongSettings(Exception):
    """All mistakes, a line each."""


class CannotListen(Exception):
    """The sentence for a port that isn't ours to use."""


def told(name: str, words: str) -> str:
    key, words = name.upper(), words.rstrip(".")
    return f"{key} {words}." if words[0].islower() else f"{key}: {words}."
