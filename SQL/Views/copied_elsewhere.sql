-- Where a chapter's words or figures stand already in another chapter's record of the township: for whoever
-- may write the chapter's own and sees none of the others' records. It says which chapter, which day, and
-- whether it is the words or the figures, and nothing else. Words of eight characters or more, figures of two
-- kinds or more: less is alike by chance.
-- $1 chapter  $2 its record or null  $3 first day  $4 last day  $5 words  $6 figures ('kind quantity', in
-- order)
-- Columns: chapter, day, whether the words are the same
drop function if exists copied_elsewhere(bigint, bigint, date, date, text, text[]);
create function copied_elsewhere(own_chapter bigint, own_record bigint, first_day date, last_day date,
    words text, figures text[])
returns table (chapter text, held_on date, is_text boolean)
language sql stable security definer rows 5 set search_path = pg_catalog, public, pg_temp as $$
    select c.name, a.held_on, coalesce(a.result = $5, false)
    from public.chapter own
    join public.activity a on a.town_code = left(own.region_code, 9) and a.superseded_at is null
        and a.held_on >= $3 and a.held_on <= $4
        and a.chapter_id <> $1 and a.record_id is distinct from $2 and a.state <> 'cancelled'
    join public.chapter c on c.chapter_id = a.chapter_id
    where own.chapter_id = $1
      and public.my_duty_here('{village_secretary,township_officer}', own.region_code)
      and (length($5) >= 8 and a.result = $5
           or cardinality($6) > 1 and $6 = array(
               select o.kind || ' ' || o.quantity from public.activity_output o
               where o.activity_id = a.activity_id
               order by o.kind collate "C", o.quantity))
    order by a.held_on desc, c.name
    limit 5
$$;
grant execute on function copied_elsewhere(bigint, bigint, date, date, text, text[]) to xiehui_app;
