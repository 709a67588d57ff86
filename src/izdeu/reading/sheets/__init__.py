"""Case sheets: lines of a label and a value, tables with a row for each person."""
