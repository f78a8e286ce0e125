"""Data into models, with pydantic's errors told as problems that name the field and the way out."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError

from guide.content.model import FROM_THE_FILE
from guide.content.problems import ContentError, Problem, nearest
from guide.content.reading.odd_characters import first_odd

M = TypeVar("M", bound=BaseModel)


def build(model: type[M], data: Any, shown: str, given: Mapping[str, Any] | None = None) -> M:
    """A model from what a file says.

    Args:
        model: the class to build.
        data: what the file says, as parsed.
        shown: the file's path, for problems.
        given: fields that come from elsewhere than the file's own fields.

    Raises:
        ContentError: with every problem of every field.
    """
    if not isinstance(data, dict):
        raise ContentError([Problem(shown, "file", "must be fields, one a line, such as `title: …`")])
    given = given or {}
    reserved = [key for key in data if key in FROM_THE_FILE | set(given)]
    problems = [Problem(shown, key, "is not a field to set here; take it out") for key in reserved]
    try:
        built = model.model_validate({**{k: v for k, v in data.items() if k not in reserved}, **given})
    except ValidationError as error:
        raise ContentError([*problems, *_told(error, model, shown)]) from None
    if problems:
        raise ContentError(problems)
    return built


def build_list(model: type[M], data: Any, shown: str) -> tuple[M, ...]:
    """As `build`, for a file that is a list of such models."""
    if not isinstance(data, list):
        raise ContentError([Problem(shown, "file", "must be a list, each item beginning with `- `")])
    try:
        return TypeAdapter(tuple[model, ...]).validate_python(data)  # type: ignore[valid-type]
    except ValidationError as error:
        raise ContentError(_told(error, model, shown)) from None


def _told(error: ValidationError, model: type[BaseModel], shown: str) -> Iterable[Problem]:
    known = [field.alias or name for name, field in model.model_fields.items() if name not in FROM_THE_FILE]
    faults = error.errors(include_url=False)
    holding = Counter(fault["loc"][:depth] for fault in faults for depth in range(len(fault["loc"]) + 1))
    for fault in faults:
        # A list that counts as short only because one of its items is faulty is not short.
        if fault["type"] == "too_short" and holding[fault["loc"]] > 1:
            continue
        place = [str(part) for part in fault["loc"] if not str(part).startswith(("function-", "constrained-"))]
        top_level = len(place) == 1
        yield Problem(shown, ".".join(place) or "fields", _sentence(fault, known if top_level else []))


_OF_THE_LETTER = ("literal_error", "string_pattern_mismatch", "value_error")
"""Faults of values that must be written just so, where a character that cannot be seen makes all the difference."""


def _sentence(fault: Any, known: list[str]) -> str:
    """A pydantic error as a sentence that goes on from the field's name."""
    given, limits = fault.get("input"), fault.get("ctx", {})
    if fault["type"] in _OF_THE_LETTER and isinstance(given, str) and (odd := first_odd(given.strip())):
        return f"holds {odd}; delete it and type the value anew"
    match fault["type"]:
        case "missing":
            return "is missing; add it"
        case "extra_forbidden":
            hint = nearest(str(fault["loc"][-1]), known)
            return f"is not a field that is known here; mend its spelling or take it out{hint}"
        case "string_too_long":
            return f"is {len(str(given).strip())} characters long; shorten it to at most {limits['max_length']}"
        case "string_too_short":
            return "is empty; fill it in or take the line out"
        case "string_type":
            if given is None:
                return "is empty; fill it in or take the line out"
            return f"must be text, not {_named(given)}; put it in quotes if text is meant"
        case "string_pattern_mismatch" if limits["pattern"].startswith("^[a-z]+/"):
            return f"`{given}` does not name an entry; write its folder and id, such as tips/bust-the-jargon"
        case "string_pattern_mismatch":
            return f"`{given}` is not written as it should be (pattern {limits['pattern']})"
        case "too_short":
            return f"has {limits['actual_length']}; give at least {limits['min_length']}"
        case "too_long":
            return f"has {limits['actual_length']}; keep to at most {limits['max_length']}"
        case "literal_error":
            return f"`{given}` is not known; it is one of {limits['expected']}"
        case "value_error":
            return str(limits["error"])
        case "tuple_type" | "list_type":
            return f"must be a list, not {_named(given)}; write [one, two] or a line `- …` for each"
        case "dict_type" | "model_type" | "model_attributes_type":
            return f"must be fields such as {{to: …, why: …}}, not {_named(given)}"
        case "int_type" | "int_parsing" | "int_from_float":
            return f"must be a whole number, not {_named(given)}"
        case "bool_type" | "bool_parsing":
            return f"must be true or false, not {_named(given)}"
        case "greater_than_equal":
            return f"is {given}; it must be at least {limits['ge']}"
        case "less_than_equal":
            return f"is {given}; it must be at most {limits['le']}"
        case kind if kind.startswith("date"):
            return f"`{given}` is no date; write it as year-month-day, such as 2026-11-22"
        case _:
            return f"{fault['msg'][0].lower()}{fault['msg'][1:]}"


def _named(value: Any) -> str:
    match value:
        case None:
            return "nothing"
        case bool():
            return f"`{str(value).lower()}`"
        case int() | float():
            return f"the number {value}"
        case str():
            return f"the text “{value[:40]}”"
        case list():
            return "a list"
        case _:
            return "fields"
