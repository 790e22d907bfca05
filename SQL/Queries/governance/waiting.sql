-- What waits about self-governance in a place. $1 place  $2 code after it  $3 today
-- Columns: charters to be checked or filed, charters filed and not posted, issues past their day, suggestions nobody
-- was given in time, villages and communities short of the reviews that fall due by the end of this month
select (select count(*) from charter h where h.region_code >= $1::text and h.region_code < $2::text
          and h.state in ('adopted', 'checked')),
    (select count(*) from charter h where h.region_code >= $1::text and h.region_code < $2::text
          and h.state = 'filed' and h.ledger_file_id is null),
    (select count(*) from review_issue i join democratic_review d using (democratic_review_id)
        where i.region_code >= $1::text and i.region_code < $2::text and i.done_at is null and i.due_on < $3::date
          and d.removed_at is null),
    (select count(*) from suggestion s where s.region_code >= $1::text and s.region_code < $2::text
          and s.state = 'received' and s.assign_by < $3::date),
    (select count(*) from chapter c
        cross join lateral governance_rule_of(c.region_code, $3::date) u
        where c.region_code >= $1::text and c.region_code < $2::text and c.state = 'active'
          and c.kind in ('village', 'community')
          and coalesce(c.founded_on < date_trunc('year', $3::timestamp)::date, true)
          and (select count(*) from democratic_review d
               where d.chapter_id = c.chapter_id and d.removed_at is null
                 and d.held_on >= date_trunc('year', $3::timestamp)::date)
              < u.reviews_a_year * extract(month from $3::date)::int / 12);
