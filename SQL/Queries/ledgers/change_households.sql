-- Changes households to what a ledger says of them; what it leaves empty stays.
-- $1 file
update household h set head_name = r.name, head_initials = r.initials,
    group_name = coalesce(r.group_name, h.group_name), address = coalesce(r.address, h.address),
    size = coalesce(r.household_size, h.size)
from import_rows($1::bigint) r
join import_verdicts($1::bigint) v on v.n = r.n and v.verdict = 'changed'
where h.household_id = v.target and row(h.head_name, h.group_name, h.address, h.size)
    is distinct from row(r.name, coalesce(r.group_name, h.group_name),
        coalesce(r.address, h.address), coalesce(r.household_size, h.size));
