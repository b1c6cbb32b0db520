"""The kernel: rules as typed data, and two readers of one meaning (one record, or frames)."""
