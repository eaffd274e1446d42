"""The entities of the field, one noun a file."""
