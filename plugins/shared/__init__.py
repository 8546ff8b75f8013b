"""Nouns that every plugin uses; imports no plugin and never Pelican."""
