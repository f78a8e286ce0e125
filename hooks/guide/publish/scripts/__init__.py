"""Scripts as they are published: few files, without comments, each named by what it holds."""
