-- A round village by village: how many households stand where. $1 round  $2 place  $3 code after it
-- Columns: code, name, applications handed in, to be scored, scored, passed or rechecked, on notice, objected to,
-- approved, awarded, rejected or vetoed, withdrawn, with five stars, being filled in, panel
select c.region_code, g.name,
    count(*) filter (where a.state not in ('draft', 'withdrawn')),
    count(*) filter (where a.state in ('submitted', 'returned', 'rechecking')),
    count(*) filter (where a.state = 'scored'),
    count(*) filter (where a.state in ('passed', 'rechecked')),
    count(*) filter (where a.state in ('on_notice', 'on_town_notice')),
    count(*) filter (where a.state in ('objected', 'town_objected')),
    count(*) filter (where a.state = 'approved'),
    count(*) filter (where a.state = 'awarded'),
    count(*) filter (where a.state in ('rejected', 'vetoed')),
    count(*) filter (where a.state = 'withdrawn'),
    count(*) filter (where a.is_five and a.state not in ('rejected', 'vetoed', 'withdrawn')),
    count(*) filter (where a.state = 'draft'),
    (select count(*) from star_reviewer v where v.star_round_id = $1::bigint and v.chapter_id = c.chapter_id
        and v.ended_at is null)
from chapter c
join region g on g.region_code = c.region_code
left join star_application a on a.star_round_id = $1::bigint and a.chapter_id = c.chapter_id
where c.region_code >= $2::text and c.region_code < $3::text and c.kind <> 'town'
  and (c.state = 'active' or a.star_application_id is not null)
group by c.chapter_id, c.region_code, g.name
order by c.region_code;
