"""Site definitions: their types, and how they are read from TOML."""
