"""Looking round: the home page, the library, indexes, and the paths of stages."""
