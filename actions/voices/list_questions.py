"""What customers have asked of their own accord and nobody has answered, the earliest first."""

from actions.work import Work
from storage.staff import questions

A_PAGE = 5


async def list_questions(work: Work, *, page: int) -> None:
    found = await questions.standing(work.tx, reader=work.by.id, limit=A_PAGE + 1, skip=page * A_PAGE)
    work.say(
        work.by.id,
        "staff.questions",
        instead_of=work.tapped,
        page=page,
        is_more=int(len(found) > A_PAGE),
        cards=found[:A_PAGE],
    )
