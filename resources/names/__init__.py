"""Names with a usual form of their own."""
