-- A chapter's contacts of a month in which somebody was helped.
-- $1 chapter  $2 first day of the month  $3 when it closed  $4 changes known before
-- Columns: key or null, day or null, title, detail, counts, late, before or null, now or null
select v.household_id, v.contacted_on, h.head_name, coalesce(v.note, ''),
    v.entered_at < least($3::timestamptz, $4::timestamptz)
        and (v.withdrawn_at is null or v.withdrawn_at >= $4::timestamptz),
    v.entered_at >= $3::timestamptz, null::text, v.withdraw_reason
from contact v join household h using (household_id)
where v.chapter_id = $1::bigint and v.contacted_on >= $2::date
  and v.contacted_on < ($2::date + interval '1 month')::date and 'help' = any (v.topics)
  and (v.withdrawn_at is null or v.withdrawn_at >= $4::timestamptz)
order by v.contacted_on, v.contact_id;
