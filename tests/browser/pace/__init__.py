"""How fast a page is: waiting for what it does, and making it slow."""
