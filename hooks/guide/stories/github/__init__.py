"""Stories by way of GitHub: what a workflow may do with an issue or a pasted packet, and how it does it.

The modules are split by what they may touch. `take_in` and `quietly` see a stranger's text and have no rights.
`propose` and `withdraw` have rights and see no text but the checked file. Those, and all that they import, need nothing
besides Python, so that no package is installed where a token is at hand.
"""
