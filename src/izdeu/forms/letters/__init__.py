"""Letters to authorities of a State, and when they must be answered."""
