"""The story in Persian."""

from datetime import datetime
from zoneinfo import ZoneInfo

from sandbox.story.script import Buys, Phrases, Says, Script, Starts, Taps, Waits, Who

SARA, OWNER = Who.CUSTOMER, Who.OWNER

PERSIAN = Script(
    language="fa",
    shop="مهرگان",
    names={SARA: "سارا", OWNER: "نسرین"},
    begins_at=datetime(2026, 10, 25, 18, tzinfo=ZoneInfo("Asia/Tehran")),
    phrases=Phrases(
        bot="صدا",
        to="{bot} به {name}:",
        changed="{bot} به {name} (ویرایش):",
        altered="(پیام «{line}» نزد {name} تازه شد.)",
        toast="(روی صفحه‌ی {name}: {text})",
        bought="({name} {what} را خریده و همین حالا تحویل گرفته است.)",
        quote="«{words}»",
    ),
    deeds=(
        Starts(OWNER),
        Starts(SARA),
        Buys("قهوه‌ساز"),
        Waits(24),
        Taps(SARA, "۳"),
        Says(SARA, "قهوه‌ساز سه روز دیر رسید و مخزن آبش ترک دارد."),
        Taps(SARA, "بله، پیگیری کنید"),
        Taps(SARA, "خراب بود"),
        Taps(SARA, "از وقتی رسید"),
        Says(SARA, "یک مخزن سالم می‌خواهم."),
        Waits(15),
        Taps(OWNER, "به عهده‌ی من"),
        Taps(OWNER, "توضیح دادن"),
        Says(OWNER, "قهوه‌ساز شما به جای پنجشنبه یکشنبه رسید و مخزن آبش در راه ترک برداشت."),
        Says(OWNER, "آن را بدون ضربه‌گیر بسته‌بندی کردیم و پنجشنبه پیک نداشتیم."),
        Says(OWNER, "فردا چهارشنبه تا ساعت ۱۲ پیک خودمان مخزن نو را می‌آورد و هزینه‌ی ارسال را برمی‌گردانیم."),
        Says(OWNER, "از این هفته همه‌ی کالاهای شکستنی در جعبه‌ی دولایه می‌روند."),
        Taps(OWNER, "فرستادن"),
        Waits(1),
        Taps(SARA, "روشن بود"),
        Taps(SARA, "صادقانه بود"),
        Taps(SARA, "قانع شدم"),
        Taps(SARA, "نه، باز بماند"),
        Waits(47),
        Taps(SARA, "بله، حل شد"),
        Says(OWNER, "/complaints"),
        Taps(OWNER, "همه"),
        Says(OWNER, "/summary"),
        Says(OWNER, "/nps"),
    ),
)
