"""Data that ships with the product: models, tables, icons."""
