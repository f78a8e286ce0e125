"""Pages for those who look round: the library, the kinds, themes and stages, and what the home page offers."""
