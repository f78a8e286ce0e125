"""How people are told of what came."""
