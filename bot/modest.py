"""How a process apart behaves: it gives way to everybody, and takes no more than it is given."""

import os
import resource

POLITE = 10


def be_modest(memory: int) -> None:
    """So many bytes at most; where it dies of them it leaves no copy of what customers wrote."""
    os.nice(POLITE)
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
