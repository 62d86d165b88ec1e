"""The tour: a card beside what it speaks of, which waits until the user has done it."""
