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
    [["--port", "99999"], ["--port", "x"], ["--script", "de"], ["--script", "fa", "--port", "1"], ["more"]],
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
