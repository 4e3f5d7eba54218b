"""The browser: found, kept in a child process, signed in, and read without being touched."""
