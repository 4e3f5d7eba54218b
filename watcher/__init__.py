"""Settings Watcher: signs in on a schedule, reads every privacy setting, alerts on changes."""

__version__ = "0.1.0"
