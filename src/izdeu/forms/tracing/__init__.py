"""A request to look for somebody by the Red Cross or Red Crescent."""
