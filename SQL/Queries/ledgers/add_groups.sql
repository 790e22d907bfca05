-- Makes the member groups that a roster names and its chapters lack.
-- $1 file
insert into member_group (chapter_id, region_code, name)
select distinct c.chapter_id, c.region_code, r.group_name
from import_rows($1::bigint) r
join import_verdicts($1::bigint) v on v.n = r.n and v.verdict in ('added', 'changed')
join chapter c on c.region_code = r.region_code and c.state <> 'dissolved'
where r.group_name is not null
on conflict do nothing;
