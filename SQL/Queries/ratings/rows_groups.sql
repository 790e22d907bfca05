-- A chapter's groups, each with its meetings and activities of a month.
-- $1 chapter  $2 first day of the month  $3 when it closed  $4 changes known before  $5 ledgers known before
-- Columns: key or null, day or null, title, detail, counts, late, before or null, now or null
select g.member_group_id, a.first, g.name, coalesce(a.topics, ''), a.first is not null, false,
    null::text, null::text
from member_group g
left join lateral (
    select min(a.held_on) as first, string_agg(a.topic, ' · ' order by a.held_on, a.record_id) as topics
    from activity a
    where a.chapter_id = g.chapter_id and a.member_group_id = g.member_group_id
      and a.held_on >= $2::date and a.held_on < ($2::date + interval '1 month')::date
      and a.state in ('recorded', 'verified')
      and case when a.ledger_file_id is not null
          then a.entered_at < $5::timestamptz
              and (a.superseded_at is null or a.superseded_at >= $5::timestamptz)
          else a.entered_on < first_day_after($3::timestamptz)
              and a.entered_at < $4::timestamptz
              and (a.superseded_at is null or a.superseded_at >= $4::timestamptz) end) a on true
where g.chapter_id = $1::bigint
  and (g.closed_on is null or g.closed_on >= ($2::date + interval '1 month')::date)
  and (g.opened_on is null or g.opened_on < ($2::date + interval '1 month')::date)
order by g.member_group_id;
