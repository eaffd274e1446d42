"""Immutable value objects and their arithmetic; no text is read here."""
