"""How pages say sums, days and the policy's words."""
