"""A shop's own software: it calls the door with its key, and hears a status and what is told."""

from typing import Any

import aiohttp

from sandbox.stage import Stage

LOCAL, SAME = "۰۹۱۲ ۰۰۰ ۰۱۰۲", "+98 (912) 000-0102"
EMMAS = "+989120000102"  # As the sandbox's Telegram knows it.
KETTLE = {"number": "1001", "what": "kettle", "customer": {"ref": "c-7"}}


class System:
    def __init__(self, play: Stage, http: aiohttp.ClientSession, address: str, key: str) -> None:
        self.key = key
        self.address = address
        self._play = play
        self._http = http

    async def calls(self, method: str, path: str, body: Any = None, **given: Any) -> tuple[int, Any]:
        """The status and the answer, and whatever the bot says then is said."""
        headers = given.pop("headers", {"Authorization": f"Bearer {self.key}"})
        sent = {"json": body} if body is not None else {}
        async with self._http.request(method, self.address + path, headers=headers, **(sent | given)) as answer:
            told = await answer.json()
        await self._play.settle()
        return answer.status, told

    async def reports(self, **changes: Any) -> tuple[int, Any]:
        return await self.calls("POST", "/purchases", KETTLE | changes)


async def sold(website: System, number: str, phone: str = LOCAL, **changes: object) -> dict:
    customer = {"phone": phone, **({"ref": changes.pop("ref")} if "ref" in changes else {})}
    status, told = await website.reports(number=number, customer=customer, **changes)
    assert status == 201
    return told
