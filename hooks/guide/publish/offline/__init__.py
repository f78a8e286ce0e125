"""The guide without a connection: what a device can keep of it, and the files that this takes at the site's root."""
