"""Table of the owners' taps: which button, and who answers."""

from domain.people import Role
from handlers.access import Handler
from handlers.owner import hours, people, plan, shops, topics
from handlers.taps.base import Tap
from handlers.taps.hours import (
    ClosedTap,
    DropHolidayTap,
    HolidaysTap,
    HolidayTap,
    HoursTap,
    SameTap,
    ShiftsTap,
    ShiftTap,
    WeekdayTap,
)
from handlers.taps.people import DecideTap, InviteTap, PeopleTap, PersonTap, RemoveTap, RoleTap, SureTap
from handlers.taps.shops import ShopsTap, ShopTap
from handlers.taps.topics import ChangeTopicTap, MoveTopicTap, RetiredTap, TopicsTap
from handlers.taps.touchpoints import PlanTap, ProductsTap, ProductTap, RuleTap

ANSWERS: tuple[tuple[type[Tap], Role, Handler], ...] = (
    (PeopleTap, Role.OWNER, people.people_tapped),
    (PersonTap, Role.OWNER, people.person_tapped),
    (RoleTap, Role.OWNER, people.role_tapped),
    (RemoveTap, Role.OWNER, people.remove_tapped),
    (SureTap, Role.OWNER, people.sure_tapped),
    (InviteTap, Role.OWNER, people.invite_tapped),
    (DecideTap, Role.OWNER, people.decide_tapped),
    (PlanTap, Role.OWNER, plan.plan_tapped),
    (RuleTap, Role.OWNER, plan.rule_tapped),
    (ProductsTap, Role.OWNER, plan.products_tapped),
    (ProductTap, Role.OWNER, plan.product_tapped),
    (ShopsTap, Role.OWNER, shops.shops_tapped),
    (ShopTap, Role.OWNER, shops.shop_tapped),
    (HoursTap, Role.OWNER, hours.hours_tapped),
    (WeekdayTap, Role.OWNER, hours.weekday_tapped),
    (ShiftTap, Role.OWNER, hours.shift_tapped),
    (ShiftsTap, Role.OWNER, hours.shifts_tapped),
    (ClosedTap, Role.OWNER, hours.closed_tapped),
    (SameTap, Role.OWNER, hours.same_tapped),
    (HolidaysTap, Role.OWNER, hours.holidays_tapped),
    (HolidayTap, Role.OWNER, hours.holiday_tapped),
    (DropHolidayTap, Role.OWNER, hours.drop_holiday_tapped),
    (TopicsTap, Role.OWNER, topics.topics_tapped),
    (RetiredTap, Role.OWNER, topics.retired_tapped),
    (ChangeTopicTap, Role.OWNER, topics.change_tapped),
    (MoveTopicTap, Role.OWNER, topics.move_tapped),
)
