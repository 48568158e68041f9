"""The page's files: small, alone, and served so that nothing else can come in."""

import re

import pytest

from domain.plans import Coming
from sandbox.demo.door import PAGE

MODULES = sorted(PAGE.rglob("*.js"))
FILES = sorted(file for file in PAGE.rglob("*") if file.is_file())
HOST = re.compile(r"(?:https?:)?//[\w-]+(?:\.[\w-]+)+")
NAMESPACE = "http://www.w3.org/2000/svg"


def test_every_file_is_a_small_room():
    assert [file.name for file in FILES if len(file.read_text("utf-8").splitlines()) >= 200] == []


def test_no_file_names_another_host():
    hosts = {file.name: HOST.findall(file.read_text("utf-8").replace(NAMESPACE, "")) for file in FILES}

    assert {name: found for name, found in hosts.items() if found} == {}


def test_nothing_is_written_as_markup_or_run_from_text():
    code = {module.name: re.sub(r"//.*", "", module.read_text("utf-8")) for module in MODULES}
    writes_or_runs = re.compile(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(")

    assert [name for name, text in code.items() if writes_or_runs.search(text)] == []


def test_the_index_has_no_script_and_no_style_of_its_own():
    index = (PAGE / "index.html").read_text("utf-8")

    assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)", index)


def test_both_languages_say_the_same_things():
    persian, english = ((PAGE / "words" / name).read_text("utf-8") for name in ("fa.js", "en.js"))

    assert names_in(persian) == names_in(english)


@pytest.mark.parametrize("language", ["fa", "en"])
def test_whatever_the_clock_brings_has_words_on_the_strip(language):
    words = (PAGE / "words" / f"{language}.js").read_text("utf-8")
    (plans,) = re.findall(r"^  plans: \{\n(.*?)^  \},", words, re.MULTILINE | re.DOTALL)

    assert sorted(names_in(plans)) == sorted(Coming)


def names_in(words: str) -> list[str]:
    return re.findall(r"^ +(\w+)[:,]", words, re.MULTILINE)


async def test_the_page_is_served_with_a_strict_policy(visitor):
    served = {"/": "text/html", "/page/chat/pane.js": "text/javascript", "/page/style/pane.css": "text/css"}
    for path, kind in served.items():
        async with visitor.http.get(path) as answer:
            assert (answer.status, answer.content_type) == (200, kind)
            assert answer.headers["Content-Security-Policy"].startswith("default-src 'self';")
            assert "unsafe" not in answer.headers["Content-Security-Policy"]
            assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("name", ["nothing.js", "..%2fdoor.py", "%2e%2e/run.py"])
async def test_only_files_of_the_page_are_served(visitor, name):
    async with visitor.http.get(f"/page/{name}") as answer:
        assert answer.status == 404
