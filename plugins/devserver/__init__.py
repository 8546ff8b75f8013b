"""Shows the site while it is being written: builds, serves, reloads."""
