"""What leaves: site, flyers, dataset, manifest, signature. All of it takes `Cleared` only."""
