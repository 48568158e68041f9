"""Points on the map."""

from sandbox.chats import Json
from sandbox.errors import bad_request
from sandbox.methods.messages import SendingOne, post
from sandbox.world import World


async def send_location(
    world: World, *, how: SendingOne, latitude: float, longitude: float, horizontal_accuracy: float = 0
) -> Json:
    """Send a point in degrees; the accuracy is in metres."""
    chat = world.chat(how.chat_id)
    if not (abs(latitude) <= 90 and abs(longitude) <= 180):
        raise bad_request("wrong location specified")
    if not 0 <= horizontal_accuracy <= 1500:
        raise bad_request("horizontal accuracy must be 0-1500 meters")
    accuracy = {"horizontal_accuracy": horizontal_accuracy} if horizontal_accuracy else {}
    content = {"location": {"latitude": latitude, "longitude": longitude, **accuracy}}
    return post(world, chat, content, how, html="", markup=how.reply_markup)
