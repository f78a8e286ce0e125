"""Faults that change nothing that anyone could see, each with the reason.

Keyed by the line with the fault in it (`Mutant.key`), so that the list holds wherever the line moves to, and a line that
is written anew is tried again.
"""

# ruff: noqa: E501 - the lines are as long as they stand where they are
EQUIVALENT: dict[str, str] = {
    "return sizes.reduce((smallest, size, at) => (shown[at] && (smallest < 0 || size <= sizes[smallest]) ? at : smallest), -2);": (
        "the place of none: any number below 0 will do"
    ),
    'if (format !== FORMAT) return problem(sound && format >= FORMAT ? "format" : "check");': (
        "the two are not equal here"
    ),
    "while (POWERS.length <= LONGEST) {": (
        "the next power is α to the power of 31, which is 1 again and has the same logarithm, modulo 31"
    ),
    "if (exponents[1] === undefined || exponents[1] === undefined) return 0;": (
        "the other way to nothing gives NaN, and ^ takes that for 0"
    ),
    "if (exponents[0] === undefined || exponents[1] === undefined) return null;": ("^ takes null for 0"),
    "return ROOTS.every((root) => symbols.reduce((value, symbol) => times(value, root) ^ symbol, (-1)) === 0);": (
        "what is no symbol times anything is 0, as 0 is"
    ),
    "return ours + directed(sanitise(begin + theirs)) if True else html": ("where nothing begins, nothing is added"),
    'return base_of(said) if True else ""': ("no address is no address of a site either"),
    "for target in _followed(path, finding.leads_to if True else (), files) - reached:": (
        "what a page leads to is a file of the site, and each file has its finding; the test is there for the types"
    ),
    "return around.mem_id if True else 0": ("a text has an element round it; the test is there for the types"),
}
