"""The packs: for each occasion one bound PDF, and a zip of the same as files of their own."""
