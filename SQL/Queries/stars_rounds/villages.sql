-- A round village by village: how many households stand where. $1 round  $2 place  $3 code after it
-- Columns: code, name, applications handed in, to be scored, scored, passed or rechecked, on notice, objected to,
-- approved, awarded, rejected or vetoed, withdrawn, with five stars, being filled in, panel
with counted as materialized (
    select a.chapter_id,
        count(*) filter (where a.state not in ('draft', 'withdrawn')) as handed_in,
        count(*) filter (where a.state in ('submitted', 'returned', 'rechecking')) as to_score,
        count(*) filter (where a.state = 'scored') as scored,
        count(*) filter (where a.state in ('passed', 'rechecked')) as to_post,
        count(*) filter (where a.state in ('on_notice', 'on_town_notice')) as on_notice,
        count(*) filter (where a.state in ('objected', 'town_objected')) as objected,
        count(*) filter (where a.state = 'approved') as approved,
        count(*) filter (where a.state = 'awarded') as awarded,
        count(*) filter (where a.state in ('rejected', 'vetoed')) as refused,
        count(*) filter (where a.state = 'withdrawn') as withdrawn,
        count(*) filter (where a.is_five and a.state not in ('rejected', 'vetoed', 'withdrawn')) as five_star,
        count(*) filter (where a.state = 'draft') as drafts
    from star_application a
    where a.star_round_id = $1::bigint and a.region_code >= $2::text and a.region_code < $3::text
    group by a.chapter_id
)
select c.region_code, g.name, coalesce(n.handed_in, 0), coalesce(n.to_score, 0), coalesce(n.scored, 0),
    coalesce(n.to_post, 0), coalesce(n.on_notice, 0), coalesce(n.objected, 0), coalesce(n.approved, 0),
    coalesce(n.awarded, 0), coalesce(n.refused, 0), coalesce(n.withdrawn, 0), coalesce(n.five_star, 0),
    coalesce(n.drafts, 0),
    (select count(*) from star_reviewer v where v.star_round_id = $1::bigint and v.chapter_id = c.chapter_id
        and v.ended_at is null)
from chapter c
join region g on g.region_code = c.region_code
left join counted n on n.chapter_id = c.chapter_id
where c.region_code >= $2::text and c.region_code < $3::text and c.kind <> 'town'
  and (c.state = 'active' or n.chapter_id is not null)
order by c.region_code;
