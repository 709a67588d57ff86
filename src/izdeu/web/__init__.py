"""Pages, forms, languages. Uses acts and queries, never models."""
