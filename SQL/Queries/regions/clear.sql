-- Empties the staging table of a division list; a second import waits here for the first to end.
-- Owner's connection, inside the import's transaction.
truncate region_import restart identity;
