"""Areas of the product that chance alone seldom comes to, and which of them nobody has entered in a walk."""

from dataclasses import dataclass

from domain.people import Role
from sandbox.stage import Stage
from tests.stories.builders import rows


@dataclass(frozen=True)
class Area:
    """What leads there, for whom, and the rows that are there once somebody has entered it."""

    command: str
    role: Role | None
    entered: str

    def is_open_to(self, role: Role | None) -> bool:
        """Customers' own is nobody else's."""
        if self.role is None or role is None:
            return role is self.role
        return role.includes(self.role)


# Of each role those first that need most to be come to.
AREAS = (
    Area("/people", Role.OWNER, "appointments where confirmed_at is not null"),
    Area("/topics", Role.OWNER, "topics where retired_at is not null"),
    Area("/shops", Role.OWNER, "shops"),
    Area("/plan", Role.OWNER, "plan_rules"),
    Area("/hours", Role.OWNER, "holidays"),
    Area("/panel", Role.MANAGER, "panel"),
    Area("/digest", Role.MANAGER, "digest_rules"),
    Area("/export complaints", Role.MANAGER, "exports"),
    Area("/purchase", Role.MANAGER, "links"),
    Area("/causes", Role.AGENT, "causes"),
    Area("/promises", Role.AGENT, "promises"),
    Area("/silent", Role.AGENT, "not_ours"),
    Area("/find kettle", Role.AGENT, "searches"),
    Area("/complain", None, "closings"),
    Area("/rate", None, "responses where origin = 'volunteered'"),
)


async def bare(play: Stage) -> list[Area]:
    """One question for all of them: it is asked before each step."""
    entered = " union all ".join(
        f"select {number} as number where exists (select 1 from {area.entered})"  # noqa: S608  They stand above.
        for number, area in enumerate(AREAS)
    )
    found = {row["number"] for row in await rows(play, entered)}
    return [area for number, area in enumerate(AREAS) if number not in found]
