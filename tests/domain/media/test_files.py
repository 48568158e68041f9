"""Files: what is too large, and what goes out together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.media.files import COMPANY, LARGEST_ALBUM, LARGEST_FILE, File, FileKind, KeptFile, parcels
from domain.people import PersonId

SENT = st.lists(st.tuples(st.sampled_from(FileKind), st.sampled_from([None, "1", "2"]), st.sampled_from([1, 2])))


def kept(*sent: tuple[FileKind, str | None, int]) -> list[KeptFile]:
    return [KeptFile(number, number, PersonId(by), kind, album) for number, (kind, album, by) in enumerate(sent)]


@pytest.mark.parametrize(
    ("size", "is_too_large"), [(None, False), (0, False), (LARGEST_FILE, False), (LARGEST_FILE + 1, True)]
)
def test_what_nobody_measured_is_not_too_large(size, is_too_large):
    assert File(FileKind.VIDEO, "1", "1", size=size).is_too_large is is_too_large


@pytest.mark.parametrize(
    ("file", "is_there"),
    [
        (File(FileKind.PHOTO, "1"), True),
        (File(FileKind.PHOTO), False),
        (File(FileKind.LOCATION, latitude=0.0, longitude=0.0), True),
        (File(FileKind.LOCATION), False),
    ],
)
def test_a_file_that_was_forgotten_cannot_be_sent_on(file, is_there):
    assert file.is_there is is_there


@given(SENT)
def test_nothing_gets_lost_and_telegram_takes_every_album(sent):
    files = kept(*sent)

    found = parcels(files)

    assert sorted(file.id for parcel in found for file in parcel) == [file.id for file in files]
    for parcel in found:
        assert 1 <= len(parcel) <= LARGEST_ALBUM
        assert len({(file.album, file.person_id, COMPANY.get(file.kind)) for file in parcel}) == 1
        assert len(parcel) == 1 or None not in {parcel[0].album, COMPANY.get(parcel[0].kind)}


def test_an_album_stays_together_though_other_messages_came_between():
    photo, voice, video = kept((FileKind.PHOTO, "1", 1), (FileKind.VOICE, None, 1), (FileKind.VIDEO, "1", 1))

    assert parcels([photo, voice, video]) == [[photo, video], [voice]]


def test_of_eleven_the_last_goes_alone():
    assert [len(parcel) for parcel in parcels(kept(*[(FileKind.PHOTO, "1", 1)] * 11))] == [10, 1]
