"""Office tables: CSV and XLSX files read within limits, headers matched, cells cleaned and typed; no word of the trade."""
