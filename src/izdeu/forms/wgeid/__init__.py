"""The Working Group on Enforced or Involuntary Disappearances."""
