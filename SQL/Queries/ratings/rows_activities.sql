-- A chapter's activities of a month as the rating counts them, and what was entered or changed after it
-- closed. $1 chapter  $2 first day of the month  $3 when it closed  $4 changes known before  $5 ledgers known
-- before  $6 source  $7 days to enter. Small numbers of health activities are not shown (domain 1).
-- Columns: key or null, day or null, title, detail, counts, late, before or null, now or null
with known as (
    select a.record_id, a.activity_id, a.held_on, a.topic, a.type, a.place, shown.headcount, a.is_complete,
        a.entered_on
    from activity a
    cross join lateral (select case when a.type in (20, 21, 22) and a.headcount < 10 then '<10'
        else a.headcount::text end as headcount) shown
    where a.chapter_id = $1::bigint and a.held_on >= $2::date
      and a.held_on < ($2::date + interval '1 month')::date and a.state in ('recorded', 'verified')
      and case when a.ledger_file_id is not null
          then a.entered_at < $5::timestamptz
              and (a.superseded_at is null or a.superseded_at >= $5::timestamptz)
          else a.entered_on < first_day_after($3::timestamptz)
              and a.entered_at < $4::timestamptz
              and (a.superseded_at is null or a.superseded_at >= $4::timestamptz) end
), today as (
    select a.record_id, a.activity_id, a.held_on, a.topic, a.type, a.place, shown.headcount, a.is_complete,
        a.entered_on, a.state
    from activity a
    cross join lateral (select case when a.type in (20, 21, 22) and a.headcount < 10 then '<10'
        else a.headcount::text end as headcount) shown
    where a.chapter_id = $1::bigint and a.superseded_at is null
      and (a.record_id in (select k.record_id from known k) or a.held_on >= $2::date
          and a.held_on < ($2::date + interval '1 month')::date and a.state in ('recorded', 'verified'))
)
select coalesce(k.record_id, n.record_id), coalesce(k.held_on, n.held_on), coalesce(k.topic, n.topic),
    case $6::smallint when 4 then coalesce(coalesce(k.entered_on, n.entered_on)::text, '')
        else concat_ws(' · ', coalesce(k.place, n.place), coalesce(k.headcount, n.headcount)) end,
    k.record_id is not null and coalesce(case $6::smallint
        when 1 then k.is_complete
        when 4 then k.entered_on <= k.held_on + $7::integer
        when 6 then k.type in (71, 72)
        else k.type between 40 and 49 end, false),
    k.record_id is null,
    case when k.activity_id <> n.activity_id then
        concat_ws(' · ', k.held_on, k.topic, k.place, k.headcount) end,
    case when k.activity_id <> n.activity_id then
        concat_ws(' · ', n.held_on, n.topic, n.place, n.headcount, nullif(n.state, 'recorded')) end
from known k full join today n using (record_id)
where $6::smallint in (1, 4) or coalesce(k.type, n.type) in (71, 72) and $6::smallint = 6
    or coalesce(k.type, n.type) between 40 and 49 and $6::smallint = 9
order by 2, 1;
