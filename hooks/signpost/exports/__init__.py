"""What the site offers to programs: files that are made of all records while a site is written."""
