"""Staff send a file of purchases: they see what is in it, say yes once, and have links to hand on and rows to mend."""

from datetime import timedelta

from sandbox.people import Account
from sandbox.stage import Stage
from tests.conftest import NOON, arrives
from tests.stories.builders import DAY, column, follows, heard, labels, last, rows, taps, toast, writes
from tests.stories.sheets.files import Day, book, returned, sends, table

HEAD = ("شماره سفارش", "نام كالا", "تاريخ خريد", "تاريخ تحويل", "موبايل", "مبلغ (ريال)", "فروشنده")
MIXED = table(
    ("فروش آبان", "", "", "", "", "", ""),
    HEAD,
    ("1001", "كتري برقي", "1405/08/20", "1405/08/29 17:30", "09123456789", "25,000,000", "رضا"),
    ("1002", "", "1405/08/20", "", "09123456789", "", ""),
    ("1003", "قوري", "1405/08/20", "32/13/1405", "+98 912 345 6789", "", ""),
    ("", "", "", "", "", "", ""),
    ("1004", "استکان", "14050820", "2026-11-20", "9123456789", "", "=cmd()"),
    ("1005", "سيني", "1405-08-20", "1405/12/29", "", "", ""),
    ("1001", "كتري برقي", "", "", "", "", ""),
    ("1006", "ليوان", "", "", "", "-5", ""),
    separator=";",
    encoding="cp1256",
)


async def test_a_day_with_a_mixed_file_of_windows(play: Stage, owner: Account):
    await sends(play, owner, MIXED, "آبان.csv", caption="فروش این ماه")

    assert "آبان.csv رسید." in heard(owner)
    assert last(owner) == (
        "آبان.csv\n۲ خرید دارد.\n۵ سطر ایراد دارد:\n• سطر ۴: معلوم نیست چه خریده‌اند\n"
        "• سطر ۵: «32/13/1405» تاریخ تحویل نیست\n• سطر ۸: «1405/12/29» هنوز نیامده است\n"
        "• سطر ۹: شماره‌اش در سطر ۳ هم آمده است\n• سطر ۱۰: «-5» مبلغ نیست\n\n"
        "ستون‌ها:\n• شماره: «شماره سفارش»\n• کالا: «نام کالا»\n• تاریخ خرید: «تاریخ خرید»\n"
        "• تاریخ تحویل: «تاریخ تحویل»\n• مشتری: «موبایل»\n• مبلغ: «مبلغ (ریال)»\n• فروشنده: «فروشنده»\n\n"
        "سطرهای ایراددار را در یک فایل پس می‌گیرید."
    )
    assert await rows(play, "select * from purchases") == []
    preview = owner.last.id
    await taps(play, owner, "ثبت ۲ خرید")

    kept = await rows(play, "select * from purchases order by id")
    assert [(one["number"], one["what"], one["customer_ref"]) for one in kept] == [
        ("1001", "کتری برقی", "09123456789"),
        ("1004", "استکان", "09123456789"),
    ]
    assert (kept[0]["cost"], kept[0]["currency"], kept[1]["served_by"]) == (25_000_000, "rial", "=cmd()")
    assert kept[0]["delivered_at"] == NOON - timedelta(hours=18, minutes=30)
    assert "۲ خرید تازه ثبت شد." in heard(owner)
    links = returned(play, owner, back=2)
    assert links[0] == ["شماره", "کالا", "مشتری", "لینک"]
    assert [row[:3] for row in links[1:]] == [["1001", "کتری برقی", "09123456789"], ["1004", "استکان", "09123456789"]]
    bad = returned(play, owner)
    assert bad[0] == [
        "شماره سفارش",
        "نام کالا",
        "تاریخ خرید",
        "تاریخ تحویل",
        "موبایل",
        "مبلغ (ریال)",
        "فروشنده",
        "سطر",
        "ایراد",
    ]
    assert bad[2][4] == "+98 912 345 6789"
    assert bad[-1][5:] == ["-5", "", "10", "«-5» مبلغ نیست"]

    owner.forges("shi:1", preview)
    await play.settle()
    assert toast(owner).startswith("درباره‌ی این فایل پیش‌تر تصمیم گرفته شده")
    leila = play.telegram.account(104, "لیلا", "fa")
    await follows(play, leila, links[1][3].partition("start=")[2])
    await play.pass_time(2 * DAY)
    assert "کتری برقی" in heard(leila)
    assert await column(play, "select count(*) from purchases where customer_id is not null") == [2]


async def test_the_same_file_again_and_later_with_deliveries(play: Stage, agent: Account):
    emma = await arrives(play, 102, "Emma", "en")
    first = book(("Order No.", "Product", "Delivered at", "Phone"), (7, "kettle", "", 9123456789), ("8", "cup", "", ""))
    await sends(play, agent, first, "shop.xlsx")
    await taps(play, agent, "Take in 2 purchases")
    assert last(agent).startswith("Links for those who haven't come yet")
    await follows(play, emma, returned(play, agent)[1][3].partition("start=")[2])

    await sends(play, agent, first, "shop.xlsx")
    assert "2 purchases, 2 of them known already." in last(agent)
    await taps(play, agent, "Take in 2 purchases")
    assert last(agent) == "shop.xlsx\n0 new purchases taken in; 2 known already."
    later = (("number", "product", "delivered", "mobile"), (7, "kettle", Day(46346), "0912 345 6789"))
    more = ((9, "tray", "20/11/2026", "+989123456789"), ("", "tea", "", ""), ("", "tea", "", ""))
    await sends(play, agent, book(*later, *more), "shop.xlsx")
    await taps(play, agent, "Take in 4 purchases")

    assert "3 new purchases taken in; 1 known already, of which 1 has arrived by now." in heard(agent)
    assert [row[0] for row in returned(play, agent)[1:]] == ["", ""]
    await play.pass_time(3 * DAY)
    assert await column(play, "select count(*) from purchases where customer_id is not null") == [2]
    assert [kind for kind in await column(play, "select kind from follow_ups") if kind == "question"] == [
        "question"
    ] * 2
    assert "How likely" in heard(emma) or "how likely" in heard(emma)

    await sends(play, agent, book(*later[:1], (8, "carpet", Day(46346), "0935 111 2222")), "next year.xlsx")
    assert "• line 2: its number is already that of “cup”" in last(agent, 2)
    assert await column(play, "select delivered_at from purchases where number = '8'") == [None]


async def test_what_nobody_says_yes_to_is_dropped_at_once_or_after_a_week(
    play: Stage, agent: Account, manager: Account
):
    await sends(play, agent, table(("product",), ("kettle",)))
    assert "It doesn't say when anything was delivered" in last(agent)
    assert "It doesn't say whose they are" in last(agent)
    manager.forges("shi:1", 5)
    await play.settle()
    assert await column(play, "select state from sheets") == ["read"]
    await taps(play, agent, "Drop it")
    assert last(agent) == "purchases.csv is dropped; no purchase of it is kept."
    assert await rows(play, "select * from sheet_rows") == []

    await sends(play, agent, table(("product",), ("kettle",)))
    preview = agent.last.id
    assert labels(agent) == ["Take in 1 purchase", "Drop it"]
    await play.pass_time(8 * DAY)
    agent.forges("shi:2", preview)
    await play.settle()

    assert toast(agent).startswith("That was decided before, or is over a week ago.")
    assert await rows(play, "select * from purchases") == []
    assert await column(play, "select count(*) from sheet_rows") == [0]


async def test_a_customers_file_is_a_file_like_any_other(play: Stage, emma: Account, agent: Account):
    await writes(play, emma, "/complain", "The bill is wrong.")
    await sends(play, emma, table(("product",), ("kettle",)), caption="see here")
    await taps(play, emma, "That's all", "You propose")

    assert await rows(play, "select * from sheets") == []
    assert agent.last.document or agent.chat[-2].document


async def test_a_name_tells_whom_a_link_is_for_and_makes_nobody_somebody_else(
    play: Stage, owner: Account, emma: Account
):
    await sends(
        play, owner, table(("کالا", "مشتری"), ("داروی فشار خون", "متفرقه"), ("قوری", "متفرقه"), ("لیوان", "علی"))
    )
    await taps(play, owner, "ثبت ۳ خرید")
    links = returned(play, owner)
    assert [row[2] for row in links[1:]] == ["متفرقه", "متفرقه", "علی"]

    await follows(play, emma, links[2][3].partition("start=")[2])

    assert await column(play, "select what from purchases where customer_id is not null") == ["قوری"]
    assert "فشار خون" not in heard(emma)
    assert await column(play, "select customer_name from purchases order by id") == ["متفرقه", None, "علی"]


async def test_a_number_in_a_file_is_found_by_whoever_shares_it_and_forgotten_with_all_that_is_written_after_it(
    play: Stage, owner: Account
):
    await sends(
        play,
        owner,
        table(("کالا", "موبایل", "نام مشتری"), ("قوری", "۰۹۱۲ ۰۰۰ ۰۵۵۵", "لیلا"), ("میز", "09120000556", "")),
    )
    await taps(play, owner, "ثبت ۲ خرید")
    leila = play.telegram.account(555, "لیلا", "fa")
    leila.starts()
    await play.settle()
    await taps(play, leila, "فروشگاه شماره‌ام را دارد")
    leila.presses(leila.keys[0][0])
    await play.settle()
    assert await column(
        play, "select name from purchases left join people on people.id = customer_id order by purchases.id"
    ) == [
        "لیلا",
        None,
    ]

    await play.pass_time(400 * DAY)

    left = await rows(play, "select phone, customer_ref, customer_name from purchases order by id")
    assert left[1] == {"phone": None, "customer_ref": None, "customer_name": None}


async def test_a_very_wide_file_is_read_as_far_as_its_names_go(play: Stage, owner: Account):
    wide = [["قوری", *[""] * 99_000] if number % 2 else ["", "x", *[""] * 99_000] for number in range(40)]
    await sends(play, owner, table(["کالا", "شماره", *[""] * 99_000], *wide))

    assert "۲۰ خرید دارد.\n۲۰ سطر ایراد دارد" in last(owner)
