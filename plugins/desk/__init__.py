"""The desk: takes readers' comments and is where staff read, decide and answer. The one plugin that knows Django."""
