"""Closed classes of Vietnamese words as tables; no functions."""
