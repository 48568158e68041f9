"""A database that is named well and can't be opened all the same: a sentence that names the mend."""


class CannotOpen(Exception):
    """The sentence; whoever reads it knows what to do next."""
