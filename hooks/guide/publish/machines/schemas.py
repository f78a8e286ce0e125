"""The JSON Schemas of guide.json and its parts, of the files that people save, and of what `guide check --json` says.

`python -m guide.publish.machines.schemas docs/assets/schemas` writes them anew.
"""

import json
import sys
from pathlib import Path

from guide.content.model import Model
from guide.publish.machines.catalogue import FORMAT, Guide, Part
from guide.publish.machines.check_report import CheckReport
from guide.publish.machines.exports import Plan, Round

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, str]:
    """The text of each schema, by the name of its file."""
    models: dict[str, type[Model]] = {
        f"guide-{FORMAT}.json": Guide,
        f"guide-stories-{FORMAT}.json": Part,
        "round-1.json": Round,
        "plan-1.json": Plan,
        "check-1.json": CheckReport,
    }
    return {
        name: json.dumps({"$schema": DIALECT, **model.model_json_schema(mode="serialization")}, indent=2) + "\n"
        for name, model in models.items()
    }


def main(folder: Path) -> None:
    for name, text in schemas().items():
        (folder / name).write_text(text, "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
