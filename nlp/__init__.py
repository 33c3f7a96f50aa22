"""The reading engine: files in, checked digests out. Knows nothing of any window."""
