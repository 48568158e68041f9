"""What the clock can't do is kept under a number, told to the owners once, and rests before it is tried again."""

from zlib import crc32

from actions.staff import staff_of
from actions.work import Work
from domain.people import Role
from domain.stumbles import MOST_TOLD, NEW_AFTER, OF_MATTERS, PUT_ASIDE, ROUND_NEW_AFTER, TOLD_WITHIN, Stumble, Task
from storage.running import failures


async def stumbles_of(look: Work, task: Task) -> dict[int, Stumble]:
    return await failures.stumbles(look.tx, task)


async def note_stumble(work: Work, task: Task, subject: int, place: str) -> Stumble:
    """The place is where in the program it happened; what the error said may quote a customer, and isn't kept."""
    stumble = await failures.stumble(work.tx, task, subject, place=place, now=work.now, long_ago=work.now - NEW_AFTER)
    if stumble.times == 1:
        matter = subject if task in OF_MATTERS else None
        label = None if matter is None else await failures.label(work.tx, matter)
        await _tell_owners(work, task, stumble, label, matter=matter)
    return stumble


async def note_round(work: Work, job: str, place: str) -> Stumble:
    """A job as a whole, known by its name: there is nothing that it could leave out and go on."""
    long_ago, subject = work.now - ROUND_NEW_AFTER, crc32(job.encode())
    stumble = await failures.stumble(work.tx, Task.ROUND, subject, place=place, now=work.now, long_ago=long_ago)
    if stumble.times == 1:
        await _tell_owners(work, Task.ROUND, stumble, job)
    return stumble


async def _tell_owners(
    work: Work, task: Task, stumble: Stumble, label: str | None, *, matter: int | None = None
) -> None:
    """Whom a matter is about doesn't hear of it. The message looks nothing up, for that may be what fails."""
    told = await failures.stumbled_since(work.tx, task, work.now - TOLD_WITHIN)
    if told > MOST_TOLD:
        return
    for owner in await staff_of(work.tx, Role.OWNER, matter=matter):
        work.say(
            owner.id,
            "staff.stumble",
            number=stumble.id,
            task=task,
            label=label,
            is_left=int(task in PUT_ASIDE),
            is_last=int(told == MOST_TOLD),
        )


async def get_up(work: Work, task: Task, subject: int) -> None:
    await failures.got_up(work.tx, task, subject)
