"""What the guide says of its own accessibility: each criterion of WCAG 2.2 and EN 301 549, and how it is known."""
