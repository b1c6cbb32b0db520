"""The units of the district: bureau, members, subdistricts, communities, incubators."""
