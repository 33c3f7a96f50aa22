"""One spelling per person, organisation and place: remembered, proposed, put into translations, handed on as files."""
