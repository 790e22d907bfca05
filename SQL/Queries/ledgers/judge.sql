-- Works out what each row of a file will do.
-- $1 file
select import_judge($1::bigint);
