"""What the rules about matters refuse."""

from domain.matters.steps import State
from domain.refusals import Refusal


class MatterIsClosed(Refusal):
    words = "refusals.matter_is_closed"


class YoursIsClosed(MatterIsClosed):
    """Said to whoever told it: they can open it again."""

    words = "refusals.yours_is_closed"


class CustomerForgotten(MatterIsClosed):
    """Its customer has asked to be forgotten: nobody can say any more whether it is settled."""

    words = "refusals.matter_is_forgotten"


class Merged(MatterIsClosed):
    """It goes on under another number, and there alone."""

    words = "refusals.matter_is_merged"


# Why nobody can go on with what has ended so.
REASONS: dict[State, type[MatterIsClosed]] = {State.MERGED: Merged, State.FORGOTTEN: CustomerForgotten}


class NotHeardOut(Refusal):
    """There is no last word before somebody senior has explained it and the customer isn't convinced."""

    words = "refusals.not_heard_out"


class BeingTold(Refusal):
    """The customer is still telling it; what is done now would run past half of the words."""

    words = "refusals.being_told"


class GoneUp(Refusal):
    words = "refusals.gone_up"


class ReceivedBefore(Refusal):
    words = "refusals.received_before"


class NotNow(Refusal):
    words = "refusals.not_now"


class TakenBefore(Refusal):
    words = "refusals.taken_before"


class NothingToReopen(Refusal):
    """Thanks and notes are read, and owed no answer; if something is wrong after all, it is told as a problem."""

    words = "refusals.nothing_to_reopen"


class UnknownNumber(Refusal):
    words = "refusals.unknown_number"
