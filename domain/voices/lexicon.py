"""By which words each topic is told from a text, in Persian and in English, and by which a customer praises."""

from domain.matters.topics import DAMAGED, LATE, PRICE, QUALITY, TREATMENT, WRONG_ITEM

FAST = "fast"
PACKED = "packed"
GOOD_QUALITY = "good_quality"
GOOD_PRICE = "good_price"
KIND = "kind"
PRAISES = (FAST, PACKED, GOOD_QUALITY, GOOD_PRICE, KIND)

# A phrase is found wherever its letters begin a word, however they are spelt or parted. `a+b`: both, near each other,
# on either side; a full stop ends a word that is short enough to begin others.
OF_TOPICS: dict[str, tuple[str, ...]] = {
    LATE: (
        "دیر رسید|دیر آمد|دیر.+رسید|دیر.+آمد|دیر.+اومد|دیر.+فرستاد|دیر.+ارسال|دیر.+تحویل|دیر شد|دیر کرد|خیلی دیر.",
        "دیر به دست|دیرتر.|تأخیر|نرسید|نرسیده|نیامده|نیومده|هنوز نیامد|هنوز نیومد|معطل|منتظرم|منتظر ماند",
        "منتظر موند|منتظر سفارش|منتظریم|هنوز ارسال نش|ارسال نشد|تحویل ندا|چند روزه|چند روز است|عقب افتاد|بدقول",
        "طول کشید|طول می کش|هر بار+فردا|روز گذشت|هفته گذشت|روز گذشته و|کی می رس|کی میاد|کی می آید|کجاست سفارش",
        "سفارشم کجا|سفارش من کجا|روزه منتظر|late.|delay|hasn't arriv|hasn't come|not arriv|never arriv|never came",
        "didn't arriv|didn't come|still waiting|been waiting|waited+days|waited+weeks|weeks+waiting|overdue",
        "took too long|took forever|took ages|takes ages|slow deliver|delivery+slow|where is my order",
        "where's my order|not deliver|still not here|longer than promised",
    ),
    DAMAGED: (
        "شکست|خراب|معیوب|پاره|ترک خورد|ترک دار|ترک داشت|له شد|ضربه خورد|کار نمی کن|کار نکرد|روشن نمی ش|روشن نشد",
        "نشتی|نشت می|چکه|لب پر|لب پرید|قر شد|خش افتاد|خط و خش|خش دار|خش داشت|سوراخ|آسیب|نصفه بود|ریخته بود",
        "وا رفته|از کار افتاد|broke|damage|defect|crack|torn.|crush|leak|doesn't work|does not work|not work",
        "stopped working|scratch|dent.|dented|chipped|shatter|smash|faulty|in pieces|dead on arriv|won't turn on",
        "doesn't turn on|bent.|came open",
    ),
    WRONG_ITEM: (
        "اشتباه فرستاد|اشتباه ارسال|اشتباه+رسید|اشتباهی|عوضی|چیز دیگری فرستاد|چیز دیگه|یکی دیگ+فرستاد|سایز",
        "اندازه اش|اندازه نبود|اندازه نیست|اندازم|رنگ دیگ|رنگ اشتباه|رنگش+نبود|مدل دیگ|مغایر|شبیه عکس نبود",
        "مثل عکس نبود|با عکس فرق|فرق داشت|فرق دار|کم فرستاد|ناقص|کسری|جا افتاده|نفرستاد|کوچک بود|کوچیک بود|گشاد",
        "تنگ بود|همانی نبود|اونی نبود|wrong item|wrong size|wrong colo|wrong product|wrong one.|wrong order",
        "wrong thing|wrong model|different colo|different model|different size|not what i order|not as describ",
        "not as pictur|not like the pictur|too small|too big|too tight|too large|doesn't fit|does not fit",
        "didn't fit|missing|incomplete|instead of the|something else",
    ),
    QUALITY: (
        "بی کیفیت|کیفیت|جنسش|جنس بد|جنس خوبی ن|تقلبی|فیک|اصل نبود|اصل نیست|غیر اصل|تاریخ گذشته|تاریخ مصرف|بوی بد",
        "بو می ده|بو می داد|بوی پلاستیک|بوی نا|مزه|طعم|سرد بود|نپخته|کهنه|پلاسیده|گندیده|کپک|رنگ پس|رنگ می ده",
        "دوام ندا|زود پاره|بد دوخت|quality|fake|counterfeit|expired|stale.|tastes|tasted|smell|cheap material",
        "cheaply made|flimsy|poorly made|falls apart|fell apart|falling apart|thin material|mould|mold|rotten",
        "washed out|wore out|worn out|stopped after",
    ),
    PRICE: (
        "گران|گرون|قیمت|هزینه|تخفیف|پولم|پول را|پول رو|پولو|پول من|برگشت پول|برگشت وجه|وجه|بازپرداخت|استرداد|عودت",
        "مرجوع|فاکتور|دو بار کسر|دو بار کم|کسر شد|اضافه گرفت|بیشتر گرفت|کارتم|حسابم|واریز|نمی ارز|ارزش نداشت",
        "ارزشش را ن|ارسال رایگان|price|expensive|overcharg|charged|discount|coupon|promo code|hidden fee",
        "shipping fee|delivery fee|delivery charge|refund|money back|my money|reimburs|invoice|costly|not worth",
        "overpriced|too dear|waste of money|paid twice",
    ),
    TREATMENT: (
        "بی ادب|بی احترام|بد رفتار|رفتار|برخورد|توهین|داد زد|سرم داد|فحش|طلبکار|بد دهن|بد اخلاق|بی حوصله|بی تفاوت",
        "بی محل|جواب نمی|جواب+نداد|جوابی نداد|پاسخ نمی|پاسخ نداد|پاسخگو نیست|پاسخگو نبود|کسی جواب|گوشی را قطع",
        "گوشی رو قطع|تلفن را قطع|پشت خط|پشتیبان|مسخره|دروغ|پیچوند|سر کار گذاشت|سرکارم|بی مسئولیت|گردن نگرفت",
        "گردن نمی|rude|impolite|shout|insult|attitude|disrespect|yell|swore|aggressive|unfriendly|unhelpful",
        "no reply|no response|never repl|no one answer|nobody answer|didn't answer|didn't repl|doesn't answer",
        "don't answer|ignored|on hold|hung up|customer service|support|lied.|lying|unprofessional|dismissive",
        "kept me waiting|nobody cares|no one cares",
    ),
}
OF_PRAISES: dict[str, tuple[str, ...]] = {
    FAST: (
        "زود.+رسید|زود.+آمد|زود.+اومد|زود.+فرستاد|سریع|به موقع|سر وقت|زودتر از|همان روز|همون روز|یک روزه",
        "سرعت ارسال|fast.|faster|quick|on time|in time|arrived early|came early|next day|prompt deliver|promptly",
        "speedy|same day",
    ),
    PACKED: (
        "بسته بندی+عالی|بسته بندی+خوب|بسته بندی+مرتب|بسته بندی+محکم|بسته بندی+تمیز|بسته بندی+شیک|سالم.+رسید",
        "سالم به دست|صحیح و سالم|well packed|packed well|nicely packed|carefully packed|beautifully packed",
        "arrived intact|safe and sound|good packag|great packag|lovely packag|nice packag|came intact",
        "without a scratch",
    ),
    GOOD_QUALITY: (
        "کیفیت+عالی|کیفیت+خوب|کیفیت+بالا|با کیفیت|خوش ساخت|خوش دوخت|جنسش خوب|جنسش عالی|جنس خوب|خوشمزه|خوش طعم",
        "خوش رنگ|محکم|good quality|great quality|high quality|excellent quality|quality is great|quality is good",
        "quality is excellent|well made|sturdy|solid.|delicious|beautiful|lovely product|durable|as describ",
        "exactly as pictur|perfect fit",
    ),
    GOOD_PRICE: (
        "ارزان|ارزون|قیمت+مناسب|قیمت+خوب|قیمت+عالی|قیمت+منصف|به صرفه|می ارز|ارزش خرید|ارزشش را دار|ارزشش رو دار",
        "good price|great price|fair price|reasonable price|cheap.|cheaper|good value|great value|worth it",
        "worth every|worth the money|affordable|value for money|reasonably priced",
    ),
    KIND: (
        "خوش برخورد|خوش اخلاق|خوش رو|برخورد+خوب|برخورد+عالی|برخورد+محترم|برخورد+صمیم|رفتار+خوب|رفتار+محترم|مؤدب",
        "با ادب|مهربان|مهربون|با حوصله|صبور|راهنمایی+کرد|راهنمایی+خوب|دلسوز|پیگیر بود|محترمانه|با احترام|صادق",
        "خوش قول|پشتیبانی+خوب|پشتیبانی+عالی|friendly|kind.|kindly|polite|helpful|patient|courteous|great service",
        "good service|excellent service|lovely service|listened|lovely people|nice people|great people|honest",
        "great support|good support|great customer service|good customer service",
    ),
}
# After a word of praise in Persian, before one in English: then it is none.
NOT_AFTER = ("نبود", "نیست", "نداشت", "ندار", "نمی", "نکرد", "ندید", "نشد")
NOT_BEFORE = ("not", "never", "isn", "isnt", "wasn", "wasnt", "hardly", "don", "didn", "aren", "weren", "t")
ANOTHER_CLAUSE = ("و", "ولی", "اما", "که", "فقط")
