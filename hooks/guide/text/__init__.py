"""What a stranger’s text passes: its characters, its blocks and spans, and what is masked or taken out of it."""
