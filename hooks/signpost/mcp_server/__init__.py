"""The wiki as an MCP server: read-only tools over the records and guides, local and offline."""
