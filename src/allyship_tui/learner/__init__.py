"""What the learner did: an append-only log of events, and the snapshot folded from it.

It holds ids and knows nothing of what is taught.
"""
