"""What differs in production, and nothing else."""

from pelicanconf import *
from pelicanconf import CLINIC

SITEURL = CLINIC.url
