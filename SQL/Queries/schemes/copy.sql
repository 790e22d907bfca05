-- Copies a scheme as a township's draft. $1 scheme  $2 township  $3 name  $4 account
-- Columns: scheme
insert into flag_scheme (region_code, name, preset, mode, rates_enterprises, days_to_enter, statement_day,
    note, copied_from, made_by)
select $2::text, $3::text, s.preset, s.mode, s.rates_enterprises, s.days_to_enter, s.statement_day,
    s.note, s.flag_scheme_id, $4::bigint
from flag_scheme s where s.flag_scheme_id = $1::bigint
returning flag_scheme_id;
