"""A casebook with a mark of its own in every field, and releases of it searched byte by byte."""
