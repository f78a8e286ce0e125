"""Entries that get another id or leave the guide, and every place that names them."""
