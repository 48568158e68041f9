"""python -m sandbox: what its arguments mean."""

import socket

import pytest

from sandbox import __main__ as program
from sandbox.demo.run import HOST


def test_a_port_that_is_taken_is_told_in_a_sentence(capsys):
    with socket.create_server((HOST, 0)) as taken:
        port = taken.getsockname()[1]

        code = program.main(["--port", str(port)])

    told = capsys.readouterr()
    assert (code, told.out) == (2, "")
    assert told.err == f"The demo can't use port {port}: address already in use. Choose another with --port.\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["--port", "99999"],
        ["--port", "x"],
        ["--script", "de"],
        ["--script", "fa", "--port", "1"],
        ["more"],
        ["--webhook"],
        ["--database", "sqlite:///x.db"],
        ["--script", "en", "--empty"],
    ],
)
def test_wrong_arguments_end_with_2(arguments, capsys):
    with pytest.raises(SystemExit) as ended:
        program.main(arguments)

    assert ended.value.code == 2
    assert "usage: python -m sandbox" in capsys.readouterr().err


def test_a_script_is_printed_in_persian_unless_told_otherwise(capsys):
    code = program.main(["--script"])

    assert code == 0
    assert "سارا: [۳]" in capsys.readouterr().out.splitlines()


def test_a_script_is_told_over_a_webhook_and_on_any_database_just_the_same(capsys, tmp_path):
    assert program.main(["--script", "en"]) == 0
    usual = capsys.readouterr().out

    code = program.main(["--script", "en", "--webhook", "--database", f"sqlite:///{tmp_path / 'story.db'}"])

    assert code == 0
    assert capsys.readouterr().out == usual


@pytest.mark.parametrize(
    ("database", "why"),
    [
        ("nonsense", "DATABASE_URL: The address names a file"),
        ("sqlite:///nowhere/x.db", "there is no folder nowhere for x.db"),
    ],
)
def test_a_database_on_which_no_story_can_be_told_is_told_in_a_sentence(capsys, database, why):
    code = program.main(["--script", "en", "--database", database])

    told = capsys.readouterr()
    assert (code, told.out) == (2, "")
    assert told.err.startswith(f"The story can't be told: {why}")


def test_a_story_is_told_once_on_a_database(capsys, tmp_path):
    arguments = ["--script", "en", "--database", f"sqlite:///{tmp_path / 'story.db'}"]

    codes = [program.main(arguments), program.main(arguments)]

    assert codes == [0, 2]
    assert capsys.readouterr().err == (
        "The story can't be told: its customer is known to this database; a story needs an empty one.\n"
    )
