"""Many reports, one after the other: read from a stream, decided or assessed, each with its answer or its errors."""
