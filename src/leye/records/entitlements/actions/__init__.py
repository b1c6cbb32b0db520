"""The verbs: refresh the entitlements of the district."""
