"""The limits that models declare for their fields, read off the models themselves."""

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

import guide

COUNTED: dict[type, tuple[str, Callable[[int], object]]] = {
    str: ("characters", lambda n: "x" * n),
    tuple: ("items", lambda n: ("x",) * n),
    dict: ("keys", lambda n: dict.fromkeys(map(str, range(n)))),
    int: ("", lambda n: n),
}
BARE: dict[type, Any] = {tuple: tuple[Any, ...], dict: dict[str, Any]}


@dataclass(frozen=True)
class Limit:
    """The least and the most that one level of a field takes."""

    of: type
    metadata: tuple[Any, ...]
    least: int | None
    most: int | None

    def __str__(self) -> str:
        low, high = ("" if bound is None else str(bound) for bound in (self.least, self.most))
        return f"{low}–{high} {COUNTED[self.of][0]}".strip()

    def takes(self, number: int) -> bool:
        """Whether the field takes a value so long or so large, whatever it says."""
        annotated: Any = Annotated[BARE.get(self.of, self.of), *self.metadata]
        adapter: TypeAdapter[Any] = TypeAdapter(annotated)
        try:
            adapter.validate_python(COUNTED[self.of][1](number))
        except ValidationError as error:
            return not any(fault["type"].endswith(("_long", "_short", "_equal")) for fault in error.errors())
        return True


def declared() -> dict[str, tuple[Limit, ...]]:
    """Every limit, by the model's module and name and the field; the field's own before that of what is in it."""
    for module in pkgutil.walk_packages(guide.__path__, "guide."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    found: dict[str, tuple[Limit, ...]] = {}
    for model in _below(BaseModel):
        for name, field in model.model_fields.items():
            if model.__module__.startswith("guide.") and name in model.__annotations__:
                limits = tuple(_limits(field.annotation, field.metadata))
                if limits:
                    found[f"{model.__module__.removeprefix('guide.')}.{model.__qualname__}.{name}"] = limits
    return dict(sorted(found.items()))


def _below(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    for one in model.__subclasses__():
        yield one
        yield from _below(one)


def _limits(annotation: Any, metadata: Iterable[Any]) -> Iterator[Limit]:
    given = tuple(inner for one in metadata for inner in (one.metadata if isinstance(one, FieldInfo) else (one,)))
    if get_origin(annotation) is Annotated:
        inner, *more = get_args(annotation)
        yield from _limits(inner, (*more, *given))
        return
    least = next(
        (bound for one in given for name in ("min_length", "ge") if (bound := _of(one, name)) is not None), None
    )
    most = next(
        (bound for one in given for name in ("max_length", "le") if (bound := _of(one, name)) is not None), None
    )
    if least is not None or most is not None:
        yield Limit(get_origin(annotation) or annotation, given, least, most)
    for part in get_args(annotation):
        yield from _limits(part, ())


def _of(one: Any, name: str) -> int | None:
    bound = getattr(one, name, None)
    return bound if isinstance(bound, int) else None
