-- Adds the households of a ledger of links.
-- $1 file
insert into household (region_code, chapter_id, group_name, head_name, head_initials, head_id_sealed,
    head_id_hash, address, size, row_hash, ledger_file_id, ledger_line)
select c.region_code, c.chapter_id, r.group_name, r.name, r.initials, r.id_sealed, r.id_hash, r.address,
    r.household_size, case when r.id_hash is null then r.row_hash end, r.ledger_file_id, r.line
from import_rows($1::bigint) r
join import_verdicts($1::bigint) v on v.n = r.n and v.verdict = 'added'
join chapter c on c.region_code = r.region_code and c.state <> 'dissolved'
order by r.n;
