"""The tests; they mirror plugins/."""
