"""The description of the shop's calls in OpenAPI 3.1, made from the very models that check them."""

from functools import cache
from typing import Any

from domain.reports import LONGEST_NUMBER
from handlers.shop.bodies import Change, Purchase

SCHEMAS = "#/components/schemas/"
MOMENT = {"type": ["string", "null"], "format": "date-time"}
TOLD: dict[str, Any] = {
    "type": "object",
    "title": "Told",
    "required": [
        *("number", "what", "delivered_at", "returned_at", "cancelled_at"),
        *("claimed", "link", "link_expires_at", "planned"),
    ],
    "properties": {
        "number": {"type": "string"},
        "what": {"type": "string"},
        "delivered_at": MOMENT,
        "returned_at": MOMENT,
        "cancelled_at": MOMENT,
        "claimed": {"type": "boolean", "description": "Whether its customer has come."},
        "link": {"type": ["string", "null"], "description": "For its customer, while nobody has come with it."},
        "link_expires_at": MOMENT,
        "planned": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["what", "due_at"],
                "properties": {"what": {"type": "string"}, "due_at": {"type": "string", "format": "date-time"}},
            },
        },
    },
}
REFUSED = {
    "type": "object",
    "title": "Refused",
    "required": ["error"],
    "properties": {
        "error": {"type": "string"},
        "fields": {"type": "object", "additionalProperties": {"type": "string"}},
    },
}
WORDS = {
    200: "Kept before, or changed, or looked up.",
    201: "New, and kept.",
    401: "The key is missing, unknown or revoked.",
    404: "No purchase was reported under this number.",
    409: "The number stands for another purchase, or this one is over.",
    413: "The body is larger than a megabyte.",
    415: "The body isn't application/json.",
    422: "Fields that can't be taken, each with why.",
    503: "The storage is away; nothing was kept, send it again.",
}


@cache
def description() -> dict[str, Any]:
    number = {
        "name": "number",
        "in": "path",
        "required": True,
        "schema": {"type": "string", "minLength": 1, "maxLength": LONGEST_NUMBER},
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Seda: purchases", "version": "1.0.0"},
        "security": [{"key": []}],
        "paths": {
            "/purchases": {"post": _call("report", Purchase, 201, 200, 401, 409, 413, 415, 422, 503)},
            "/purchases/{number}": {
                "parameters": [number],
                "patch": _call("change", Change, 200, 401, 404, 409, 413, 415, 422, 503),
                "get": _call("look_up", None, 200, 401, 404, 503),
            },
        },
        "components": {
            "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}},
            "schemas": {"Told": TOLD, "Refused": REFUSED, **_models()},
        },
    }


def _call(name: str, takes: type[Purchase] | type[Change] | None, *answers: int) -> dict[str, Any]:
    told = {str(code): _answer(code) for code in answers}
    body = {"requestBody": {"required": True, "content": _json(takes.__name__)}} if takes else {}
    return {"operationId": name, "responses": told, **body}


def _answer(code: int) -> dict[str, Any]:
    return {"description": WORDS[code], "content": _json("Told" if code < 300 else "Refused")}


def _json(schema: str) -> dict[str, Any]:
    return {"application/json": {"schema": {"$ref": SCHEMAS + schema}}}


def _models() -> dict[str, Any]:
    schemas: dict[str, Any] = {}
    for model in (Purchase, Change):
        schema = model.model_json_schema(ref_template=SCHEMAS + "{model}")
        schemas |= schema.pop("$defs", {})
        schemas[model.__name__] = schema
    return schemas
