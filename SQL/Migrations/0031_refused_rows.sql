-- The refused rows of a ledger leave the file's own row: they live a day at most and belong in no backup
-- (architecture 6), while the file's figures stay. Unlogged, like the rows on their way in: neither a
-- dump made by Deploy/backup, nor a copy of the server's files, nor its log of changes holds them. After
-- a crash they are gone, and the file is brought again. There is no policy: the functions in
-- SQL/Views/import.sql keep them and give them back to whoever brought the file, and to nobody else.
create unlogged table refused_rows (
    ledger_file_id bigint primary key references ledger_file (ledger_file_id),
    sealed bytea not null
);
alter table refused_rows enable row level security;
comment on table refused_rows is 'not audited: gone after a day; whoever takes them home is recorded';

insert into refused_rows (ledger_file_id, sealed)
select f.ledger_file_id, f.refused_sealed from ledger_file f where f.refused_sealed is not null;
-- Emptied first: a dropped column's values would stay in the table's file until their row is written anew.
update ledger_file set refused_sealed = null where refused_sealed is not null;
alter table ledger_file drop column refused_sealed;
