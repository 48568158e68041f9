"""Phone numbers, however they are written, in the one form in which they can be compared: +989121234567."""

from domain.digits import to_ascii

SHORTEST = 8  # With the plus and the code of the country: what is shorter is an extension, or a service.


def normalised(text: str, country: str | None) -> str | None:
    """As written in this country, or with its code; None for what is no number at all."""
    import phonenumbers  # noqa: PLC0415  What is known of each country's numbers is read in with the first of them.

    try:
        number = phonenumbers.parse(to_ascii(text), country)
    except phonenumbers.NumberParseException:
        return None
    if phonenumbers.is_possible_number_with_reason(number) != phonenumbers.ValidationResult.IS_POSSIBLE:
        return None
    written = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return written if len(written) > SHORTEST else None


def of_telegram(text: str) -> str | None:
    """Telegram gives the code of the country always, and the plus sometimes."""
    return normalised("+" + text.strip().removeprefix("+"), None)
