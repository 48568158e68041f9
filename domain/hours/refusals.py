"""What the rules about opening hours refuse."""

from domain.refusals import Refusal


class ImpossibleHours(Refusal):
    """They end before they begin, or on another day: a night belongs to two days, and staff open each by itself."""

    words = "refusals.impossible_hours"


class OverlappingHours(Refusal):
    words = "refusals.overlapping_hours"


class HoursOutOfOrder(Refusal):
    """The afternoon is written first, or by a clock of twelve hours."""

    words = "refusals.hours_out_of_order"


class TooManyShifts(Refusal):
    """Facts: `most`, on one day."""

    words = "refusals.too_many_shifts"


class NoDayOpen(Refusal):
    """A business that never opens could promise no answer at all."""

    words = "refusals.no_day_open"


class UnknownHours(Refusal):
    words = "refusals.unknown_hours"


class UnknownHoliday(Refusal):
    words = "refusals.unknown_holiday"


class HolidaysBackwards(Refusal):
    """Facts: `first` and `last`, dates."""

    words = "refusals.holidays_backwards"


class HolidaysTooMany(Refusal):
    """Facts: `most`, at once."""

    words = "refusals.holidays_too_many"


class HolidayPast(Refusal):
    """What was promised by a day that is over can't be reckoned anew. Facts: `days`, how many."""

    words = "refusals.holiday_past"


class HolidayTooFar(Refusal):
    """Facts: `days`, how far ahead one may lie."""

    words = "refusals.holiday_too_far"


class HolidayNameTooLong(Refusal):
    """Facts: `longest`, in characters."""

    words = "refusals.holiday_name_too_long"
