"""One file per benefit or entitlement of the document."""
