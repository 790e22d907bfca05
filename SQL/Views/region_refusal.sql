-- The staged rows of a division list that cannot be taken over, with one reason each. The owner's
-- import reads it (SQL/Queries/regions); nobody else. A row is an orphan too if its parent stands in
-- the list but is itself refused, hence the recursion.
drop view if exists region_refusal;
create view region_refusal with (security_invoker = true) as
with recursive judged as materialized (
    select i.line, i.code, i.name, up.parent_code, case
        when i.code is null or i.code !~ '^[0-9]+$' or length(i.code) not in (2, 4, 6, 9, 12, 15)
            then 'code'
        when coalesce(length(btrim(i.name)), 0) not between 1 and 60 then 'name'
        when i.level is distinct from (array['province', 'prefecture', 'county', 'township', 'village',
            'group'])[array_position(array[2, 4, 6, 9, 12, 15], length(i.code))] then 'level'
        when coalesce(i.parent_code, '') is distinct from up.parent_code then 'parent'
        when row_number() over (partition by i.code order by i.line) > 1 then 'duplicate'
        when r.valid_to is not null then 'ended'
        end as fault
    from region_import i
    cross join lateral (select case length(i.code) when 4 then left(i.code, 2)
        when 6 then left(i.code, 4) when 9 then left(i.code, 6) when 12 then left(i.code, 9)
        when 15 then left(i.code, 12) else '' end as parent_code) up
    left join region r on r.region_code = i.code
), accepted (line, code) as (
    select j.line, j.code
    from judged j
    where j.fault is null and (j.parent_code = ''
        or exists (select from region r where r.region_code = j.parent_code))
    union
    select j.line, j.code
    from accepted a join judged j on j.parent_code = a.code
    where j.fault is null
)
select line, code, name, coalesce(fault, 'orphan') as reason
from judged j
where not exists (select from accepted a where a.line = j.line);
