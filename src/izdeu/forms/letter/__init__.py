"""The letter to the general prosecutor of Kazakhstan."""
