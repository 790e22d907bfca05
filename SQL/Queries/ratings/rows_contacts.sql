-- A chapter's linked households, those contacted in a month first; who declines contact is not among
-- them, and a visit to one that was merged into another is one to that.
-- $1 chapter  $2 first day of the month  $3 when it closed  $4 changes known before
-- Columns: key or null, day or null, title, detail, counts, late, before or null, now or null
select h.household_id, v.first, h.head_name, coalesce(h.group_name, ''), v.first is not null, false,
    null::text, v.later::text
from (select distinct k.household_id, c.chapter_id
      from chapter c join household_link k using (region_code)
      where c.chapter_id = $1::bigint
        and (k.from_on is null or k.from_on < ($2::date + interval '1 month')::date)
        and (k.to_on is null or k.to_on >= ($2::date + interval '1 month')::date)
        and not exists (
            select from contact_declined d where d.household_id = k.household_id
              and d.from_on < ($2::date + interval '1 month')::date
              and (d.to_on is null or d.to_on >= ($2::date + interval '1 month')::date))) k
join household h using (household_id)
left join (
    select coalesce(m.merged_into, m.household_id) as household_id,
        min(v.contacted_on) filter (where v.entered_at < least($3::timestamptz, $4::timestamptz)
            and (v.withdrawn_at is null or v.withdrawn_at >= $4::timestamptz)) as first,
        min(v.contacted_on) filter (where v.entered_at >= $3::timestamptz
            and v.withdrawn_at is null) as later
    from contact v join household m using (household_id)
    where v.chapter_id = $1::bigint and v.contacted_on >= $2::date
      and v.contacted_on < ($2::date + interval '1 month')::date
    group by 1) v on v.household_id = k.household_id
order by v.first nulls last, h.household_id
limit 2000;
