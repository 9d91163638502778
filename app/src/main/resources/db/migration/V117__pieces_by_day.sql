-- A day of a version is read without its other days: the day grid of a large centre asks for nothing else.
create index roster_piece_day on roster_piece (version, business_day);
