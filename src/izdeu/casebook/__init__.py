"""The casebook: the only Django app with tables. Acts change it, queries read it, doors decide who sees a row."""
