"""The dataset of a release: CSV, Parquet and FollowTheMoney, with a codebook and what must be said beside figures."""

from izdeu.outputs.dataset.writing import write as write

__all__ = ["write"]
