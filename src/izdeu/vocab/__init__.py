"""The words of the house and their small algebras. Imports nothing of Izdeu."""
