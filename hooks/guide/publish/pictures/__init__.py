"""What shows where the address of an entry is shared: a picture with its title and the face of its kind."""
