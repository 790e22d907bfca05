-- Makes the places of a list of chapters that the divisions lack.
-- $1 file
select import_regions($1::bigint);
