"""A look at a built site by someone who did not build it: reads the files as a browser would, and believes nothing.

It shares no code with what makes the pages, so that one mistake cannot be made twice.
"""
