"""Whether the storage keeps what is done: the last Work that it kept, or that it failed, tells."""

from storage.database import is_away


class Keeping:
    """Entered with each Work. A rule's no and a bug tell nothing of the storage."""

    is_well = True

    async def __aenter__(self) -> None:
        pass

    async def __aexit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if error is None:
            self.is_well = True
        elif is_away(error):
            self.is_well = False
