"""Reply markup, checked as strictly as Telegram checks it."""

from sandbox.chats import Chat, Json
from sandbox.errors import NotModelled, bad_request
from sandbox.parameters import ensure_modelled

LONGEST_ROW = 8
MOST_BUTTONS = 100
LONGEST_DATA = 64
KINDS = ("callback_data", "url")
REQUESTS = {"request_contact": "phone number", "request_location": "location"}
STYLES = ("danger", "success", "primary")
BUTTON = "can't parse inline keyboard button"
KEY = "can't parse keyboard button"
LOOKS = ("is_persistent", "resize_keyboard", "one_time_keyboard", "input_field_placeholder", "selective")
OTHERS = {
    "remove_keyboard": ("remove_keyboard", "selective"),
    "force_reply": ("force_reply", "selective", "input_field_placeholder"),
}


def checked(markup: Json | None) -> Json | None:
    """Return the markup if Telegram would take it."""
    if not markup:
        return None
    if "inline_keyboard" in markup:
        return _inline(markup)
    if "keyboard" in markup:
        return _keyboard(markup)
    for kind, fields in OTHERS.items():
        if markup.get(kind) is True:
            ensure_modelled(kind, markup, *fields)
            _ensure_placeholder_fits(markup.get("input_field_placeholder"))
            return markup
    raise NotModelled(f"reply markup with {', '.join(sorted(markup))}")


def checked_inline(markup: Json | None) -> Json | None:
    """Return what a message that is there already may get."""
    if markup and "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    return checked(markup)


def ensure_allowed_in(chat: Chat, keys: Json | None) -> None:
    for row in (keys or {}).get("keyboard", []):
        for request in (request for key in row for request in REQUESTS if key.get(request)):
            if not chat.is_private:
                raise bad_request(f"{REQUESTS[request]} can be requested in private chats only")


def inline_of(markup: Json | None) -> Json:
    """Return the field of a Message; only inline keyboards are part of it."""
    return {"reply_markup": markup} if markup and markup.get("inline_keyboard") else {}


def _inline(markup: Json) -> Json:
    ensure_modelled("inline keyboard", markup, "inline_keyboard")
    rows = _rows(markup, "inline_keyboard", "InlineKeyboardMarkup")
    return {"inline_keyboard": [[_button(button) for button in row] for row in rows if row]}


def _rows(markup: Json, field: str, of: str) -> list[list[Json]]:
    rows = markup[field]
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request(f'field "{field}" of the {of} must be an Array of Arrays')
    if sum(map(len, rows)) > MOST_BUTTONS:
        raise bad_request("reply markup is too long")
    if any(len(row) > LONGEST_ROW for row in rows):
        raise NotModelled(f"a row of more than {LONGEST_ROW} buttons, which clients show in pieces,")
    return rows


def _keyboard(markup: Json) -> Json:
    """Check the keys that stand instead of the letters; a key that is only a text is one without a request."""
    ensure_modelled("reply keyboard", markup, "keyboard", *LOOKS)
    _ensure_placeholder_fits(markup.get("input_field_placeholder"))
    rows = _rows(markup, "keyboard", "ReplyKeyboardMarkup")
    return {**markup, "keyboard": [[_key(key) for key in row] for row in rows if row]}


def _key(key: Json | str) -> Json:
    key = {"text": key} if isinstance(key, str) else key
    if not isinstance(key, dict):
        raise bad_request(f"{KEY}: object expected as a keyboard button")
    ensure_modelled("keyboard button", key, "text", "style", *REQUESTS)
    if not isinstance(key.get("text"), str):
        raise bad_request(f'{KEY}: can\'t find field "text"')
    if not key["text"].strip():
        raise bad_request("keyboard button text must be non-empty")
    _ensure_style(key)
    return key


def _button(button: Json) -> Json:
    if not isinstance(button, dict):
        raise bad_request(f"{BUTTON}: object expected as an inline keyboard button")
    ensure_modelled("inline keyboard button", button, "text", "style", *KINDS)
    if "text" not in button:
        raise bad_request(f'{BUTTON}: can\'t find field "text"')
    if not isinstance(button["text"], str):
        raise bad_request(f'{BUTTON}: field "text" must be of type String')
    if not button["text"].strip():
        raise bad_request("inline keyboard button text must be non-empty")
    _ensure_style(button)
    _ensure_one_kind(button)
    return button


def _ensure_style(button: Json) -> None:
    if button.get("style", STYLES[0]) not in STYLES:
        raise bad_request("BUTTON_STYLE_INVALID")


def _ensure_one_kind(button: Json) -> None:
    kinds = [kind for kind in KINDS if button.get(kind)]
    if not kinds:
        # An empty value counts as none: this is what Telegram says to empty callback data, too.
        raise bad_request(f"{BUTTON}: Text buttons are unallowed in the inline keyboard")
    if len(kinds) > 1:
        raise NotModelled(f"a button of two kinds ({' and '.join(kinds)}), of which Telegram takes one,")
    if len(button.get("callback_data", "").encode()) > LONGEST_DATA:
        raise bad_request("BUTTON_DATA_INVALID")
    if not button.get("url", "https://").startswith(("https://", "http://", "tg://")):
        raise bad_request(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")


def _ensure_placeholder_fits(placeholder: str | None) -> None:
    if placeholder is not None and not 1 <= len(placeholder) <= 64:
        raise bad_request("input field placeholder must be of 1-64 characters")
