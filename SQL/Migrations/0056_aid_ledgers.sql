-- Ledgers of projects: what a household declared to earn a head, in yuan, before a project and in the ledger's year.
alter table import_row add income_before integer, add income_now integer;
