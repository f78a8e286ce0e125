"""Faults that change nothing that anyone could see, each with the reason.

Keyed by the line as it stands and the change (`Mutant.key`), so that the list holds wherever the line moves to, and a
line that is written anew is tried again.
"""

EQUIVALENT: dict[str, str] = {}
