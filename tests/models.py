"""The models of aiogram, each built when it is first asked for, for it would build all 600 when it is imported."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any, get_args

import pytest
from pydantic import BaseModel


def import_aiogram() -> None:
    """Import it for all tests. What methods answer is built at once, for pydantic doesn't build it by itself."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(BaseModel, "model_rebuild", classmethod(_remember))
        types = import_module("aiogram.types")
    named = types.Message.__pydantic_parent_namespace__
    methods = import_module("aiogram.methods")
    for method in (getattr(methods, name) for name in methods.__all__):
        _remember(method, _types_namespace=named)
        for model in _models(getattr(method, "__returning__", None)):
            model.model_rebuild()


def _remember(model: type[BaseModel], *, _types_namespace: Mapping[str, Any]) -> None:
    """Where pydantic finds the names that a model mentions, once it builds the model."""
    model.__pydantic_parent_namespace__ = dict(_types_namespace)


def _models(answer: Any) -> Iterator[type[BaseModel]]:
    if isinstance(answer, type) and issubclass(answer, BaseModel):
        yield answer
    for part in get_args(answer):
        yield from _models(part)
