"""Brings comments over from the system that a clinic used before."""
