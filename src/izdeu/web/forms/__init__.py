"""What people type, turned into what acts take; with the sentence to say where that cannot be done."""
