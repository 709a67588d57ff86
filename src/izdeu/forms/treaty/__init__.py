"""Individual complaints under treaties: article 22 of the Convention against Torture, the First Optional Protocol."""
