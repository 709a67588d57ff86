"""The Committee on Enforced Disappearances: urgent action under article 30 of the Convention."""
