"""The report for the physiotherapist: what it says, how it is read, and how it comes on paper."""
