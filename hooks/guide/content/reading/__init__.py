"""Files in: text, YAML and front matter into data, each fault a problem with its line and a way out."""
