"""What differs in production, and nothing else."""

from pelicanconf import *  # noqa: F403 - Pelican reads the names from here
from pelicanconf import CLINIC

SITEURL = CLINIC.url
