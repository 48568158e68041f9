"""What Telegram checks of a photo: that it is one, and its shape."""

from sandbox.errors import bad_request

PNG = b"\x89PNG\r\n\x1a\n"
JPEG = b"\xff\xd8"
# Start-of-frame markers hold the shape; C4, C8 and CC look alike but hold something else.
FRAMES = set(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}

# The smallest PNG there is: one grey pixel.
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a49444154789c636800000082008177cd72b60000000049454e44ae426082"
)


def dimensions(content: bytes) -> tuple[int, int]:
    """Return width and height in pixels.

    Raises:
        ApiError: this is no PNG or JPEG, or the shape is none that Telegram takes as a photo.
    """
    shape = _of_png(content) if content.startswith(PNG) else _of_jpeg(content)
    if shape is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    width, height = shape
    if not width or not height or width + height > 10_000 or max(shape) > 20 * min(shape):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return width, height


def _of_png(content: bytes) -> tuple[int, int] | None:
    if len(content) < 24:
        return None
    return int.from_bytes(content[16:20], "big"), int.from_bytes(content[20:24], "big")


def _of_jpeg(content: bytes) -> tuple[int, int] | None:
    at = 2 if content.startswith(JPEG) else len(content)
    while at + 9 <= len(content) and content[at] == 0xFF:
        if content[at + 1] in FRAMES:
            return (
                int.from_bytes(content[at + 7 : at + 9], "big"),
                int.from_bytes(content[at + 5 : at + 7], "big"),
            )
        at += 2 + int.from_bytes(content[at + 2 : at + 4], "big")
    return None
