"""What people may write: words that some question waits for, in both languages, and words that none does."""

SCORES = ("0", "7", "10", "۳", "۱۰", "٤", "11", "-1", "3/10", "۷ از ۱۰", "1e5", "007", "½", "9" * 20)
SAID = (
    *("It came late and nobody told us why.", "دیر رسید و کسی هم خبر نداد.", "Thank you!", "ممنون", "ok", "باشه"),
    *("do you have teapots?", "سلام، ساعت کارتان چیست؟", "where is my order", "این بار سوم است! 😡", "stop", "بس است"),
    *("kettle", "کتری برقی", "Emma", "سارا", "yes", "نه", "one\ntwo\nthree", "\n\n\nیک\n\n\n"),
)
DATES = (
    *("tomorrow", "فردا", "پس‌فردا ساعت ۱۷", "by Tuesday", "تا سه‌شنبه", "2026-12-24", "۱۴۰۵/۰۹/۲۰", "30 February"),
    *("۳۱ مهر", "25 December at 9", "yesterday", "دیروز", "last month", "ماه گذشته", "90", "۳۰ روز", "2 weeks"),
    *("10:30", "24:00", "25:61", "9-17", "۹ تا ۱۷", "Mon-Fri 9-18", "شنبه تا چهارشنبه ۹ تا ۱۷", "closed", "تعطیل"),
)
SUMS_AND_NUMBERS = (
    *("250000", "۲۵۰٬۰۰۰ تومان", "12.50", "$5", "-5", "۱۲۳۴۵۶۷۸۹۰۱۲۳"),
    *("09123456789", "+98 912 345 6789", "۰۹۱۲۳۴۵۶۷۸۹", "a@b.example", "@emma"),
)
STRANGE = (
    *('<b>bold</b> & "quoted" <', "{{ name }} {% if %}", "%s %(x)d \\n", "';drop table people;--", "[x](y) *z* _w_"),
    *("null", ".", "-", "?", "؟", "😀", "👍", "\u200fس\u200cلام\u200c", "\u202ethgir", "#hashtag", "//", "/"),
    *("https://shop.example/a?b=c", "t.me/seda_sandbox_bot?start=x", "/nothing", "/NPS", "/nps@other_bot 30"),
)
LONG = ("a" * 4096, "آ" * 4096, "😀" * 2040, "word " * 800, "خط " * 1300)
WORDS = (*SCORES, *SAID, *DATES, *SUMS_AND_NUMBERS, *STRANGE, *LONG)
"""Drawn from by chance, each as likely as any other."""
