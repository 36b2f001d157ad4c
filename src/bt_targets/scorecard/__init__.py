"""What comes out: assessments of clauses and targets, and the scorecard, as frozen models."""
