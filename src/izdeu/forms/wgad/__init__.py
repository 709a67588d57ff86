"""The Working Group on Arbitrary Detention."""
