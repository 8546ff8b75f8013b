"""Readers' comments: taken, read, decided, handed to the blog."""
