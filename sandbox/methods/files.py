"""Pictures and documents, sent by file id or uploaded, and the way to their content."""

from sandbox.chats import Json
from sandbox.errors import NotModelled, bad_request
from sandbox.files import LARGEST_DOWNLOAD, StoredFile, Upload
from sandbox.methods.messages import caption_of, post
from sandbox.world import World, marked


async def send_photo(
    world: World,
    *,
    chat_id: int,
    photo: Upload | str | None = None,
    caption: str = "",
    parse_mode: str | None = None,
    disable_notification: bool = False,
    protect_content: bool = False,
    reply_parameters: dict | None = None,
    reply_markup: dict | None = None,
) -> Json:
    chat = world.chat(chat_id)
    words = marked("caption", caption_of(world, caption, parse_mode))
    return post(
        world,
        chat,
        {"photo": _file(world, "photo", photo).photo_sizes(), **words},
        html=caption,
        silent=disable_notification,
        protect_content=protect_content,
        reply_parameters=reply_parameters,
        reply_markup=reply_markup,
    )


async def send_document(
    world: World,
    *,
    chat_id: int,
    document: Upload | str | None = None,
    caption: str = "",
    parse_mode: str | None = None,
    disable_notification: bool = False,
    protect_content: bool = False,
    reply_parameters: dict | None = None,
    reply_markup: dict | None = None,
) -> Json:
    chat = world.chat(chat_id)
    words = marked("caption", caption_of(world, caption, parse_mode))
    return post(
        world,
        chat,
        {"document": _file(world, "document", document).document(), **words},
        html=caption,
        silent=disable_notification,
        protect_content=protect_content,
        reply_parameters=reply_parameters,
        reply_markup=reply_markup,
    )


async def get_file(world: World, *, file_id: str = "") -> Json:
    file = world.files.known(file_id)
    if file is None:
        raise bad_request("invalid file_id")
    if len(file.upload.content) > LARGEST_DOWNLOAD:
        raise bad_request("file is too big")
    return {**file.reference, "file_id": file_id, "file_path": file.path}


def _file(world: World, kind: str, given: Upload | str | None) -> StoredFile:
    """Return the file to send; an upload becomes one."""
    if not given:
        raise bad_request(f"there is no {kind} in the request")
    if isinstance(given, Upload):
        return world.files.keep(kind, given)
    if given.startswith(("http://", "https://")):
        raise NotModelled("a file from the Internet")
    file = world.files.known(given)
    if file is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if file.kind != kind:
        raise bad_request(f"can't use file of type {file.kind.title()} as {kind.title()}")
    return file
