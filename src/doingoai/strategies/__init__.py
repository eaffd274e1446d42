"""Hypothesis strategies for everyone's tests: values and entities of the field, and texts that mean them."""
