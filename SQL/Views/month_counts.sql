-- The first day, by +08:00, of which nothing was known at a moment yet.
drop function if exists first_day_after(timestamptz) cascade;
create function first_day_after(moment timestamptz) returns date
language sql immutable as $$
    select (($1 at time zone interval '8 hours') + interval '1 day' - interval '1 microsecond')::date
$$;
grant execute on function first_day_after(timestamptz) to xiehui_app;

-- Counting a month (domain 6, I1 to I10): what each rated chapter of the townships in a range of codes has
-- done, as it was known at a moment, for the twelve sources of a scheme. The Swift rules of Domain/Ratings
-- explain and try the same arithmetic; a test compares the two.
--
-- What was first entered after the month closed counts no more (domain 6); a revision takes the corrections
-- of what was known by then, as of its own moment, and the rows entered until then of a chapter whose
-- objection was upheld. Rows that came from a ledger have no day of entry: they
-- count as they stood when the month was computed, and timeliness does not apply to them.
-- Null counted: not applicable. entered: rows that count; late: rows of the month entered after its close.
-- $1 first code  $2 code after the last  $3 first day of the month  $4 when it closed  $5 changes known
-- before  $6 ledgers known before  $7 a scheme to try, or null for those in force
drop function if exists month_counts(text, text, date, timestamptz, bigint);
drop function if exists month_counts(text, text, date, timestamptz, timestamptz, timestamptz, bigint);
create function month_counts(low text, high text, month date, closed timestamptz, as_of timestamptz,
    taken timestamptz, trial bigint)
returns table (chapter_id bigint, region_code text, town_code text, flag_scheme_id bigint,
    counted integer[], out_of integer[], entered integer, late integer)
language sql stable security definer rows 20 set search_path = pg_catalog, public, pg_temp
set jit = off as $$
    with span as (
        select $3 as first, ($3 + interval '1 month')::date as next,
            ($3 - interval '1 month')::date as before
    ), town as materialized (
        select t.region_code as town_code, s.flag_scheme_id, s.rates_enterprises, s.days_to_enter,
            s.statement_day, m.meetings
        from public.region t
        cross join span
        cross join lateral (
            select s.* from public.flag_scheme s
            where case when $7 is null then s.state = 'published' and s.from_month <= $3
                    and (s.region_code is null or t.region_code ^@ s.region_code)
                else s.flag_scheme_id = $7 end
            order by length(s.region_code) desc nulls last, s.from_month desc limit 1) s
        cross join lateral (
            select array_agg(a.record_id) as meetings
            from public.chapter c join public.activity a using (chapter_id)
            where c.region_code = t.region_code and c.kind = 'town' and a.type = 70
              and a.held_on >= span.first and a.held_on < span.next
              and a.state in ('recorded', 'verified')
              and case when a.ledger_file_id is not null
                  then a.entered_at < $6 and (a.superseded_at is null or a.superseded_at >= $6)
                  else a.entered_on < public.first_day_after($4) and a.entered_at < $5
                      and (a.superseded_at is null or a.superseded_at >= $5) end) m
        where t.region_code collate "C" >= $1 and t.region_code collate "C" < $2 and t.level = 'township'
    )
    select c.chapter_id, c.region_code, t.town_code, t.flag_scheme_id,
        array[a.complete,
            case when g.groups > 0 then a.groups end,
            case when l.linked > 0 then l.contacted end,
            case when a.dated > 0 or a.kept = 0 then a.on_time end,
            case when t.meetings is not null then p.attended end,
            a.study,
            s.answered,
            f.done,
            a.help + l.helped,
            case when c.founded_on is null or c.founded_on < span.first then b.posted end,
            h.venue, h.quality]::integer[],
        array[null, nullif(g.groups, 0), nullif(l.linked, 0), case when a.dated > 0 or a.kept = 0
            then a.dated end, case when t.meetings is not null then 1 end, null, s.due, f.due, null, null, null,
            null]::integer[],
        (a.kept + l.contacts)::integer, (a.late + l.late)::integer
    from town t
    cross join span
    -- A range for each township, from which nothing is pulled up: the planner would else hold every chapter
    -- against every township, or read the whole country for one county.
    cross join lateral (
        select v.chapter_id, v.region_code, v.kind, v.founded_on, k.closed, least(k.closed, $5) as entry,
            public.first_day_after(k.closed) as closed_on
        from public.chapter v
        cross join lateral (
            select case when $5 > $4 and exists (select from public.objection o
                    where o.chapter_id = v.chapter_id and o.month = $3 and o.upheld)
                then $5 else $4 end as closed) k
        where v.region_code collate "C" > t.town_code and v.region_code collate "C" < t.town_code || ':'
          and (v.kind in ('village', 'community') or v.kind = 'enterprise' and t.rates_enterprises)
          and v.state <> 'preparing'
          and (v.founded_on is null or v.founded_on < span.next)
          and (v.dissolved_on is null or v.dissolved_on >= span.next)
        offset 0) c
    cross join lateral (
        select count(*) filter (where k.counts and k.is_complete) as complete,
            count(distinct k.member_group_id) filter (where k.counts and exists (
                select from public.member_group g where g.member_group_id = k.member_group_id
                  and (g.closed_on is null or g.closed_on >= span.next)
                  and (g.opened_on is null or g.opened_on < span.next))) as groups,
            count(*) filter (where k.counts) as kept,
            count(*) filter (where k.counts and k.entered_on is not null) as dated,
            count(*) filter (where k.counts and k.entered_on <= k.held_on + t.days_to_enter) as on_time,
            count(*) filter (where k.counts and k.type in (71, 72)) as study,
            count(*) filter (where k.counts and k.type between 40 and 49) as help,
            count(*) filter (where k.superseded_at is null and k.entered_on >= c.closed_on) as late
        from (select v.*, case when v.ledger_file_id is not null
                then v.entered_at < $6 and (v.superseded_at is null or v.superseded_at >= $6)
                else v.entered_on < c.closed_on and v.entered_at < $5
                    and (v.superseded_at is null or v.superseded_at >= $5) end as counts
            from public.activity v
            where v.chapter_id = c.chapter_id and v.held_on >= span.first and v.held_on < span.next
              and v.state in ('recorded', 'verified')) k) a
    cross join lateral (
        select count(*) as groups from public.member_group g
        where g.chapter_id = c.chapter_id and (g.closed_on is null or g.closed_on >= span.next)
          and (g.opened_on is null or g.opened_on < span.next)) g
    cross join lateral (
        select count(distinct v.kept_id) filter (where v.counts and exists (
                select from public.household_link k
                where k.household_id = v.kept_id and k.region_code = c.region_code
                  and (k.from_on is null or k.from_on < span.next)
                  and (k.to_on is null or k.to_on >= span.next))
              and not exists (
                select from public.contact_declined d where d.household_id = v.kept_id
                  and d.from_on < span.next and (d.to_on is null or d.to_on >= span.next))) as contacted,
            count(*) filter (where v.counts) as contacts,
            count(*) filter (where v.counts and 'help' = any (v.topics)) as helped,
            count(*) filter (where v.entered_at >= c.closed and v.withdrawn_at is null) as late,
            (select count(distinct k.household_id) from public.household_link k
             where k.region_code = c.region_code
               and (k.from_on is null or k.from_on < span.next)
               and (k.to_on is null or k.to_on >= span.next)
               and not exists (
                select from public.contact_declined d where d.household_id = k.household_id
                  and d.from_on < span.next and (d.to_on is null or d.to_on >= span.next))) as linked
        -- A visit to a household that was merged into another is one to that.
        from (select v.*, coalesce(h.merged_into, h.household_id) as kept_id,
                v.entered_at < c.entry and (v.withdrawn_at is null or v.withdrawn_at >= $5) as counts
            from public.contact v join public.household h using (household_id)
            where v.chapter_id = c.chapter_id and v.contacted_on >= span.first
              and v.contacted_on < span.next) v) l
    cross join lateral (
        select least(count(*), 1) as attended from public.attending_chapter v
        where t.meetings is not null and v.chapter_id = c.chapter_id and v.record_id = any (t.meetings)
          and v.entered_at < c.entry and (v.withdrawn_at is null or v.withdrawn_at >= $5)) p
    cross join lateral (
        select count(*) as due, count(*) filter (where s.answered_on <= s.due_on
            and s.answered_at < c.entry) as answered
        from public.suggestion s
        where s.chapter_id = c.chapter_id and s.due_on >= span.first and s.due_on < span.next
          and s.entered_at < c.entry) s
    cross join lateral (
        select count(*) as due, count(*) filter (where f.done_on <= f.due_on and f.done_at < c.entry) as done
        from public.follow_up f
        where f.chapter_id = c.chapter_id and f.due_on >= span.first and f.due_on < span.next
          and f.entered_at < c.entry) f
    cross join lateral (
        select count(*) as posted from public.board_posting b
        where b.chapter_id = c.chapter_id and b.kind = 'fund_statement' and b.month = span.before
          and b.posted_on < span.first + t.statement_day and b.entered_at < c.entry
          and (b.withdrawn_at is null or b.withdrawn_at >= $5)) b
    cross join lateral (
        select (select h.points from public.hand_points h where h.chapter_id = c.chapter_id
                  and h.month = $3 and h.source = 11 order by h.hand_points_id desc limit 1) as venue,
            (select h.points from public.hand_points h where h.chapter_id = c.chapter_id
                  and h.month = $3 and h.source = 12 order by h.hand_points_id desc limit 1) as quality) h
$$;
