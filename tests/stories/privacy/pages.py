"""The page of /mydata as a browser shows it."""

from html.parser import HTMLParser

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import plain, writes


class Reader(HTMLParser):
    """What a browser shows; a page that isn't well made fails."""

    EMPTY = ("meta",)
    INSIDE_LINES = ("code", "bdi")

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text = ""
        self.attributes: dict[str, dict[str, str | None]] = {}
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes[tag] = dict(attrs)
        if tag not in self.EMPTY:
            self.open.append(tag)
        if tag not in self.INSIDE_LINES:
            self.text += " "

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.text += data


async def page_of(play: Stage, who: Account) -> str:
    """Ask for it, and return the file that comes."""
    await writes(play, who, "/mydata")
    file = play.telegram.files.known(who.last.document or "")
    assert file is not None
    assert (file.upload.name, file.upload.mime) == ("seda-my-data.html", "text/html")
    return file.upload.content.decode("utf-8")


async def read(play: Stage, who: Account) -> str:
    return " ".join(plain(Reader(await page_of(play, who)).text).split())
