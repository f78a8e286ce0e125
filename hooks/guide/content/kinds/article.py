"""Articles: longer reading."""

from guide.content.model import Entry


class Article(Entry):
    folder = "articles"
    kind = "article"
    plural = "Articles"
    promise = "The longer view"
    about = (
        "Longer reading, for when you want to know what lies behind the tips: what partnership is, and why it is hard."
    )
