"""Values into Markdown and HTML: templates, dates, terms, QR codes."""
