"""The pipeline's plugins; docs/architecture.md says what may import what."""
