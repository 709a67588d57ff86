"""Trains the encoder of names: `python scripts/train_names.py`. Needs torch, rigour 1.6.0 and the runtime packages."""
