"""What a site says and offers where something that makes its files is not there."""
