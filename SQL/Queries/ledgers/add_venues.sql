-- Makes the venues that a ledger's rows are about, where the chapter has none of the kind in use; a board that is
-- put up was built in that year, of rooms the ledger does not say.
-- $1 file  $2 now
insert into venue (chapter_id, region_code, kind, built_year, entered_by, entered_at, ledger_file_id, ledger_line)
select distinct on (c.chapter_id, r.kind) c.chapter_id, c.region_code, r.kind,
    case r.mark when 'built' then r.year end, (select account_id from session_reach), $2::timestamptz,
    r.ledger_file_id, r.line
from import_rows($1::bigint) r
join import_verdicts($1::bigint) v on v.n = r.n and v.verdict = 'added'
join chapter c on c.region_code = r.region_code and c.state <> 'dissolved'
where not exists (select from venue o
                  where o.chapter_id = c.chapter_id and o.kind = r.kind and o.closed_on is null)
order by c.chapter_id, r.kind, r.n;
