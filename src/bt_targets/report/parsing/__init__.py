"""From a raw observation to a checked one: all that is wrong with it is found in one go, and nothing is guessed."""
