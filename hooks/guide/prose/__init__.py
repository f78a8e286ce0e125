"""How the entries read: length, sentences, grade, passive voice, banned words, review dates.

`python -m guide.prose` tells it. A figure is a guard and never a reason to chop a good sentence. What it needs besides
the core is in the extra `dev`.
"""
