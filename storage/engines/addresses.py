"""What addresses name: a file of SQLite's, or a server."""

from urllib.parse import urlsplit

SQLITE_SCHEME = "sqlite:///"
SERVERS = ("postgresql://", "postgres://")


def is_server(url: str) -> bool:
    return url.startswith(SERVERS)


def without_password(url: str) -> str:
    password = urlsplit(url).password
    return url.replace(f":{password}@", ":…@", 1) if password else url
