"""What the shop sells: its name in both languages, and of what kind it is, for what goes wrong depends on that."""

from dataclasses import dataclass
from enum import StrEnum


class Ware(StrEnum):
    GLASS = "glass"
    MACHINE = "machine"
    METAL = "metal"
    FOOD = "food"


@dataclass(frozen=True)
class Good:
    fa: str
    en: str
    ware: Ware
    price: int
    """In thousand toman."""
    sold: int = 2
    """How often, beside the others."""

    def named(self, language: str) -> str:
        return self.en if language == "en" else self.fa


GLASSES = Good("شش استکان کمرباریک", "six tea glasses", Ware.GLASS, 390, 5)
TEAPOT = Good("قوری لعابی", "glazed teapot", Ware.GLASS, 680, 5)
COFFEE_MACHINE = Good("قهوه‌ساز", "coffee machine", Ware.MACHINE, 8900, 4)
KETTLE = Good("کتری برقی", "electric kettle", Ware.MACHINE, 2400, 4)
FRENCH_PRESS = Good("فرنچ‌پرس", "French press", Ware.GLASS, 950, 3)
GOODS = (
    *(GLASSES, TEAPOT, COFFEE_MACHINE, KETTLE, FRENCH_PRESS),
    Good("گلدان شیشه‌ای", "glass vase", Ware.GLASS, 720, 3),
    Good("پارچ و شش لیوان", "jug with six glasses", Ware.GLASS, 840, 3),
    Good("شکلات‌خوری کریستال", "crystal bowl", Ware.GLASS, 1350),
    Good("ماگ سرامیکی", "ceramic mug", Ware.GLASS, 240, 4),
    Good("چای‌ساز", "tea maker", Ware.MACHINE, 4600, 3),
    Good("آسیاب قهوه", "coffee grinder", Ware.MACHINE, 3100, 2),
    Good("اسپرسوساز", "espresso machine", Ware.MACHINE, 21500),
    Good("کف‌ساز شیر", "milk frother", Ware.MACHINE, 1150),
    Good("سماور برقی", "electric samovar", Ware.MACHINE, 6800),
    Good("موکاپات سه‌نفره", "moka pot for three", Ware.METAL, 1250, 3),
    Good("سینی مسی", "copper tray", Ware.METAL, 1900, 2),
    Good("دوازده قاشق چای‌خوری", "twelve teaspoons", Ware.METAL, 460, 2),
    Good("قندان استیل", "steel sugar bowl", Ware.METAL, 380),
    Good("نیم کیلو قهوه‌ی عربیکا", "half a kilo of arabica", Ware.FOOD, 890, 4),
    Good("چای لاهیجان", "Lahijan tea", Ware.FOOD, 410, 4),
    Good("بسته‌ی دمنوش", "box of herbal teas", Ware.FOOD, 290, 2),
)
