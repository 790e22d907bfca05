-- The activities of a township or of one of its places that count, by month and type.
-- $1 township  $2 place  $3 first code after it  $4 first day  $5 last day
-- Columns: first day of the month, type, records
select date_trunc('month', a.held_on)::date, a.type, count(*)
from activity a
where a.town_code = $1::text and a.superseded_at is null
  and a.held_on >= $4::date and a.held_on <= $5::date
  and a.region_code >= $2::text and a.region_code < $3::text
  and a.state in ('recorded', 'verified')
group by 1, 2
order by 1, 2;
