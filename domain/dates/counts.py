"""Small numbers in words, in either language."""

_ENGLISH = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
_PERSIAN = "یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده"
COUNTS = {word: n for words in (_ENGLISH, _PERSIAN) for n, word in enumerate(words.split(), 1)} | {"a": 1, "یه": 1}
