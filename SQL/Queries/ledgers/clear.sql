-- Throws away the waiting rows of an import.
-- $1 import
select import_clear($1::bigint);
