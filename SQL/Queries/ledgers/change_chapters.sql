-- Changes chapters to what a list says of them; what it leaves empty stays.
-- $1 file
update chapter c set name = r.name, kind = r.kind, place = coalesce(r.place, c.place),
    office = coalesce(r.office, c.office),
    phone_sealed = case when r.phone_hash is distinct from c.phone_hash and r.phone_hash is not null
        then r.phone_sealed else c.phone_sealed end,
    phone_hash = coalesce(r.phone_hash, c.phone_hash),
    founded_on = coalesce(r.founded_on, c.founded_on)
from import_rows($1::bigint) r
join import_verdicts($1::bigint) v on v.n = r.n and v.verdict = 'changed'
where c.chapter_id = v.target;
