"""What is handed out as files: templates, reports, scorecards."""
