"""Do the tests notice a change? `code` changes the modules that decide, `data` the declarations of the clauses."""
