"""What the content must be beyond its fields: rules that tell all they find, and never stop at the first."""
