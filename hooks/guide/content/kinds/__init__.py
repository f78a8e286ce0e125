"""The kinds of entry, in the order in which the guide shows them. A further kind is a module here and a template."""

from guide.content.kinds.article import Article
from guide.content.kinds.assumption import Assumption
from guide.content.kinds.principle import Principle
from guide.content.kinds.question import Question
from guide.content.kinds.story import Story
from guide.content.kinds.tip import Tip
from guide.content.kinds.tool import Tool
from guide.content.model import Entry

KINDS: tuple[type[Entry], ...] = (Assumption, Principle, Tip, Question, Tool, Story, Article)

__all__ = ["KINDS", "Article", "Assumption", "Principle", "Question", "Story", "Tip", "Tool"]
