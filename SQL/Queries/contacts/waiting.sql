-- What waits in a place: for its start page and its chapter's page.
-- $1 place  $2 first code after it  $3 today  $4 first day of the month
-- $5 last day that is called soon  $6 first day of the month before
-- Columns: households that may be contacted, contacted this month, needs open, of them past their day, of
-- them due soon, suggestions open, of them past their day, of them due soon, chapters without a statement
-- of last month's funds, the only one of them or null
select l.households, l.contacted, f.open, f.overdue, f.soon, s.open, s.overdue, s.soon, b.missing, b.only
from (select count(*) as households,
        count(*) filter (where exists (
            select from contact k where k.household_id = l.household_id and k.contacted_on >= $4::date
              and k.withdrawn_at is null) or exists (
            select from household g join contact k using (household_id)
            where g.merged_into = l.household_id and k.contacted_on >= $4::date
              and k.withdrawn_at is null)) as contacted
    from household_link l
    where l.to_on is null and l.region_code >= $1::text and l.region_code < $2::text
      and not exists (
          select from contact_declined d
          where d.household_id = l.household_id and d.from_on <= $3::date
            and (d.to_on is null or d.to_on >= $3::date))) l
cross join (
    select count(*) as open, count(*) filter (where f.due_on < $3::date) as overdue,
        count(*) filter (where f.due_on between $3::date and $5::date) as soon
    from chapter c join follow_up f using (chapter_id)
    where c.region_code >= $1::text and c.region_code < $2::text and f.done_at is null) f
cross join (
    select count(*) as open, count(*) filter (where s.waits_until < $3::date) as overdue,
        count(*) filter (where s.waits_until between $3::date and $5::date) as soon
    from chapter c join suggestion s using (chapter_id)
    where c.region_code >= $1::text and c.region_code < $2::text
      and s.state in ('received', 'assigned', 'reopened')) s
cross join (
    select count(*) as missing, case when count(*) = 1 then min(c.chapter_id) end as only
    from chapter c
    where c.region_code >= $1::text and c.region_code < $2::text
      and c.kind in ('village', 'community') and c.state = 'active'
      and (c.founded_on is null or c.founded_on < $4::date)
      and not exists (
          select from board_posting p
          where p.chapter_id = c.chapter_id and p.month = $6::date and p.kind = 'fund_statement'
            and p.withdrawn_at is null)) b;
