-- Who sits or sat on a village's panel of a round. $1 round  $2 village
-- Columns: seat, account, name, since, appointed by, until or null, ended by or null, why or null, still holds the
-- duty, sheets handed in
select v.star_reviewer_id, v.account_id, coalesce(n.display_name, ''), v.appointed_at, coalesce(b.display_name, ''),
    v.ended_at, e.display_name, v.end_reason,
    v.account_id in (select h.account_id from star_reviewers_of($2::text) h),
    (select count(*) from star_score s join star_application a using (star_application_id)
     where s.account_id = v.account_id and s.handed_in_at is not null and a.star_round_id = v.star_round_id
       and a.chapter_id = v.chapter_id)
from star_reviewer v
left join account_name(v.account_id) n on true
left join account_name(v.appointed_by) b on true
left join account_name(v.ended_by) e on true
where v.star_round_id = $1::bigint and v.region_code = $2::text
order by v.ended_at is not null, v.star_reviewer_id;
