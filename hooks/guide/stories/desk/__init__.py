"""What an editor is shown of a packet before it becomes a story."""
