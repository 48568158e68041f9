"""Names of all kinds, as people give them to Telegram."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Names:
    first: tuple[str, ...]
    last: tuple[str, ...]
    odd: tuple[str, ...]
    handles: tuple[str, ...]


PERSIAN = Names(
    first=(
        *("زهرا", "فاطمه", "مریم", "سمیه", "نازنین", "الهام", "مهسا", "شیما", "نگار", "لیلا", "پریسا", "آزاده", "نرگس"),
        *("شیرین", "مینو", "هانیه", "عاطفه", "کتایون", "ریحانه", "سپیده", "فرشته", "بهاره", "گلناز", "مهتاب", "رویا"),
        *("علی", "محمد", "حسین", "امیر", "رضا", "مهدی", "حمید", "سعید", "بابک", "کاوه", "آرش", "نادر", "پویا", "سیاوش"),
        *("فرهاد", "کیان", "داریوش", "مجید", "یاسر", "احسان", "بهزاد", "امیرحسین", "محمدرضا", "علی‌اکبر", "ابوالفضل"),
        *("مامان آرتین", "حاج کریم", "خانم توکلی", "دکتر صبوری", "مهندس راد"),
    ),
    last=(
        *("احمدی", "محمدی", "رضایی", "کریمی", "حسینی", "موسوی", "جعفری", "صادقی", "رحیمی", "نیک‌پور", "شریفی"),
        *("مرادی", "کاظمی", "یوسفی", "طاهری", "سلطانی", "قاسمی", "بهرامی", "فرهادی", "نوری", "امینی", "زارع"),
        *("پورمحمدی", "ابراهیم‌زاده", "حق‌شناس", "گل‌محمدی", "صفایی", "اسفندیاری"),
    ),
    odd=(
        "🌸",
        "م",
        "بانو 🌙",
        "ا. ر.",
        "hamid",
        "SaHaR",
        "mr.moradi",
        "«بی‌نام»",
        "نا شناس",
        "ZAHRA جون",
        "۰۹۱۲",
        "~ آرام ~",
    ),
    handles=("mehr", "baran", "tehrani", "chai_khor", "sahar", "kaveh", "nona", "ahmadi", "saba", "rz"),
)
ENGLISH = Names(
    first=(
        *("James", "Olivia", "Noah", "Charlotte", "Liam", "Amelia", "Daniel", "Sophie", "Thomas", "Hannah", "Lukas"),
        *("Priya", "Wei", "Fatima", "Ahmed", "Carlos", "Ingrid", "Aoife", "Jean-Pierre", "Anna-Lena", "Dmitri", "Yuki"),
        *("Arman", "Niloufar", "Shirin", "Babak", "Cyrus", "Roya", "Kian", "Leila", "Sam", "Jo", "Max"),
    ),
    last=(
        "Smith",
        "O'Neill",
        "Müller",
        "Karimi",
        "van Dijk",
        "Nguyen",
        "Rossi",
        "Tehrani",
        "Kowalska",
        "Brown",
        "Singh",
    ),
    odd=("J.", "the_real_kev", "☕", "Mrs. H", "x", "Unit 4", "BEN!!", "R & B", "<3"),
    handles=("brew", "jo", "teapot", "kev", "north", "lena", "cafe"),
)
