"""What a value is: equal by its fields, hashable, replaceable, printed with what may be printed."""

from dataclasses import field, fields

import pytest

from domain.frozen import frozen, replace


@frozen
class Point:
    x: int
    y: int = 0
    seen: list[str] = field(default_factory=list, compare=False, repr=False)


@frozen
class Spot:
    x: int
    y: int = 0


@frozen
class Nothing: ...


@frozen
class Named:
    """With an equality of its own."""

    name: str

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Named) and other.name.casefold() == self.name.casefold()

    def __hash__(self) -> int:
        return hash(self.name.casefold())


def test_two_of_one_kind_are_equal_by_what_they_compare():
    assert Point(1, 2, ["a"]) == Point(1, 2, ["b"])
    assert Point(1, 2) != Point(1, 3)
    assert Point(1, 2) != Spot(1, 2)
    assert Nothing() == Nothing()


def test_they_stand_in_sets_and_tables():
    assert len({Point(1, 2), Point(1, 2, ["a"]), Point(2)}) == 2
    assert {Spot(1): "here"}[Spot(1, 0)] == "here"
    assert len({Nothing(), Nothing()}) == 1


def test_they_print_what_may_be_printed():
    assert repr(Point(1, 2, ["secret"])) == "Point(x=1, y=2)"
    assert repr(Nothing()) == "Nothing()"


def test_a_change_is_a_new_one():
    first = Point(1, 2, ["a"])

    assert replace(first, y=3) == Point(1, 3)
    assert first == Point(1, 2)
    assert replace(first, y=3).seen is first.seen
    assert first.seen is not Point(1, 2).seen
    assert replace(Nothing()) == Nothing()
    assert replace(Named("Sara"), name="Emma") == Named("Emma")
    with pytest.raises(KeyError):
        replace(first, z=3)


def test_what_a_class_says_itself_has_the_last_word():
    assert Named("Sara") == Named("SARA")
    assert len({Named("Sara"), Named("sara")}) == 1
    assert Named.__doc__ == "With an equality of its own."


def test_slots_hold_the_fields_and_nothing_else():
    assert not hasattr(Point(1), "__dict__")
    assert [one.name for one in fields(Point)] == ["x", "y", "seen"]
    assert Point.__doc__ is None
