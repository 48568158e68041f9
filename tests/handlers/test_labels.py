"""Each label of a button has a button that says it."""

import ast
import re
from pathlib import Path

from templates.render import Texts
from tests.templates.conftest import TEHRAN

ROOMS = Path(__file__).parents[2] / "handlers"
TEXTS = Texts("مهرگان", TEHRAN)
MADE = (
    r"(digest|export|themes_of|split|since|list|close|change|delivered|due_in|outcome|invite|make|severity|finding|remedy|misfit|felt|heard|touch|count|part)"
    r"_\w+|\w+_(yes|no)|done|just_send|none_of_these|not_about|leave_since|propose|go_on|again|discard"
)


def test_no_label_waits_for_a_button():
    source = "\n".join(path.read_text("utf-8") for path in sorted(ROOMS.rglob("*buttons.py")))
    named = {node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant)}
    made = re.compile(MADE)

    labels = {name.removeprefix("buttons.") for name in TEXTS.messages("en") if name.startswith("buttons.")}

    assert {label for label in labels - named if not made.fullmatch(label)} == set()
