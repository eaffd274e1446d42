"""Provinces through time, countries and partners: data files with their sources, and lookups."""
