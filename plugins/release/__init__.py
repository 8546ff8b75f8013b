"""Puts a judged site before readers, whole, and takes it back."""
