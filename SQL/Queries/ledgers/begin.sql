-- Begins an import of ledgers into a township.
-- $1 township's code
insert into ledger_import (region_code, account_id)
values ($1::text, (select account_id from session_reach))
returning ledger_import_id;
