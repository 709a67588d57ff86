"""The invented casebook: made once through the same acts as any other, then opened."""
