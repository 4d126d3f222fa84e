"""How the log lies on the disk: names of files, and what says that a database is ours."""

DATABASE = "learner.db"
"""The database's name within the learner's folder."""
SIDECARS = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a database, under the same name with one of these at its end."""
SCHEMA_VERSION = 1
"""What `PRAGMA user_version` says of a log laid out as this version does."""
APPLICATION_ID = 0x616C6C79
"""What `PRAGMA application_id` says of a database of ours: "ally" in ASCII."""
