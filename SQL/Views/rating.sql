-- Computing a month and keeping it: the acts of rating that write score rows (domain 6).

-- The calendar of a township for a month: its own, or the one for all.
drop function if exists calendar_of(text, date) cascade;
create function calendar_of(place text, month date) returns rating_calendar
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select k from public.rating_calendar k
    where k.from_month <= $2 and (k.region_code is null or $1 ^@ k.region_code)
    order by length(k.region_code) desc nulls last, k.from_month desc, k.rating_calendar_id desc limit 1
$$;
grant execute on function calendar_of(text, date) to xiehui_app;

-- When a month closes for a township: the first moment, by +08:00, of the day after the last on which a
-- row still counts.
drop function if exists closes_at(text, date);
create function closes_at(place text, month date) returns timestamptz
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select timezone(interval '8 hours', ($2 + interval '1 month')
        + make_interval(days => (public.calendar_of($1, $2)).closes_day - 1))
$$;
grant execute on function closes_at(text, date) to xiehui_app;

-- Computes a month for every township in a range of codes that has not been computed: all of it or, on an
-- error, nothing. Townships that set their own calendar are as of their own day. Computed a second time,
-- before review, it gives the same rows; a month under review or published is left alone.
-- $1 first code  $2 code after the last  $3 first day of the month  $4 now  $5 also those computed already
drop function if exists rate_month(text, text, date, timestamptz, boolean);
create function rate_month(
    low text, high text, month date, moment timestamptz, again boolean,
    out towns bigint, out chapters bigint, out waiting bigint)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp set jit = off as $$
#variable_conflict use_column
declare
    me bigint := public.my_account();
    part record;
    made record;
begin
    if me is null or not public.my_duty_here('{township_officer,rating_clerk}', $1)
        or $2 <> public.code_after($1) then
        raise exception 'months are computed by who may compute them'
            using errcode = 'insufficient_privilege', constraint = 'month_is_computed_by_right';
    end if;
    towns := 0; chapters := 0; waiting := 0;
    for part in
        select closing.closed, closing.as_of, min(closing.region_code) as first,
            max(closing.region_code) as last, array_agg(closing.region_code order by closing.region_code) as codes
        from (select t.region_code, k.closed, coalesce(f.as_of, k.closed) as as_of,
                case when exists (select from public.rating_calendar k where k.region_code = t.region_code)
                    then t.region_code end as own
            from public.region t
            cross join lateral (select public.closes_at(t.region_code, $3) as closed) k
            left join public.flag_month f on f.region_code = t.region_code and f.month = $3
            where t.region_code collate "C" >= $1 and t.region_code collate "C" < $2 and t.level = 'township'
              and (f.flag_month_id is null or $5 and f.state = 'computed')) closing
        group by closing.closed, closing.as_of, closing.own
    loop
        if part.closed > $4 then
            waiting := waiting + cardinality(part.codes);
            continue;
        end if;
        select * into made from public.rate_townships(part.codes, part.first, public.code_after(part.last),
            $3, part.closed, part.as_of, $4, me, '{computed}');
        towns := towns + made.towns;
        chapters := chapters + made.chapters;
    end loop;
end
$$;
grant execute on function rate_month(text, text, date, timestamptz, boolean) to xiehui_app;

-- The first code after all that begin with this one.
drop function if exists code_after(text) cascade;
create function code_after(code text) returns text
language sql immutable as $$
    select left($1, -1) || chr(ascii(right($1, 1)) + 1)
$$;

-- Keeps the scores of townships whose month closed at the same moment and, in a revision, is counted as of
-- the same. Each month is held from here on: one that has meanwhile left the states named is left alone. A
-- chapter that is no longer rated loses its row of this revision.
drop function if exists rate_townships(text[], text, text, date, timestamptz, timestamptz, bigint);
drop function if exists rate_townships(text[], text, text, date, timestamptz, timestamptz, timestamptz, bigint,
    text[]);
create function rate_townships(
    codes text[], low text, high text, month date, closed timestamptz, as_of timestamptz, moment timestamptz,
    by bigint, states text[], out towns bigint, out chapters bigint)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp set jit = off as $$
#variable_conflict use_column
declare
    held text[];
    again boolean := exists (
        select from public.flag_month f where f.region_code = any ($1) and f.month = $4);
begin
    with counted as (
        insert into public.flag_month as f (region_code, month, flag_scheme_id, as_of, computed_at)
        select t.code, $4, s.flag_scheme_id, $6, $7
        from unnest($1) as t (code)
        cross join lateral (
            select s.flag_scheme_id from public.flag_scheme s
            where s.state = 'published' and s.from_month <= $4
              and (s.region_code is null or t.code ^@ s.region_code)
            order by length(s.region_code) desc nulls last, s.from_month desc limit 1) s
        on conflict (region_code, month) do update set computed_at = excluded.computed_at
            where f.state = any ($9)
        returning f.flag_month_id, f.region_code, f.revision
    ), stepped as (
        insert into public.month_step (flag_month_id, region_code, step, revision, taken_by, taken_at)
        select k.flag_month_id, k.region_code, 'computed', k.revision, $8, $7 from counted k
    )
    select coalesce(array_agg(k.region_code), '{}') into held from counted k;
    with found as materialized (
        select s.chapter_id, f.revision, s.region_code, s.counted, s.out_of, s.points, s.entered, s.late,
            s.total, s.is_provisional, s.rank, s.flag, s.lowered_by
        from public.month_scores($2, $3, $4, $5, $6, $7, null) s
        join public.flag_month f on f.region_code = s.town_code and f.month = $4
        where s.town_code = any (held)
    ), gone as (
        delete from public.score k using public.flag_month f
        where again and f.region_code = any (held) and f.month = $4
          and left(k.region_code, 9) = f.region_code and k.month = $4 and k.revision = f.revision
          and k.chapter_id in (select c.chapter_id from public.chapter c
              where c.region_code collate "C" >= $2 and c.region_code collate "C" < $3)
          and k.chapter_id not in (select n.chapter_id from found n)
    ), kept as (
        insert into public.score as k (chapter_id, month, revision, region_code, counted, out_of, points,
            entered, late, total, is_provisional, rank, flag, lowered_by)
        select n.chapter_id, $4, n.revision, n.region_code, n.counted, n.out_of, n.points, n.entered, n.late,
            n.total, n.is_provisional, n.rank, n.flag, n.lowered_by
        from found n
        on conflict (chapter_id, month, revision) do update set counted = excluded.counted,
            out_of = excluded.out_of, points = excluded.points, entered = excluded.entered,
            late = excluded.late, total = excluded.total, is_provisional = excluded.is_provisional,
            rank = excluded.rank, flag = excluded.flag, lowered_by = excluded.lowered_by
        returning 1
    )
    select count(*) into chapters from kept;
    towns := cardinality(held);
end
$$;

-- Computes a township's month once more under the revision it stands at: after points were given by hand,
-- a fact was decided, or a revision was begun.
-- $1 township  $2 first day of the month  $3 now
drop function if exists rate_again(text, date, timestamptz);
create function rate_again(place text, month date, moment timestamptz) returns bigint
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
    this public.flag_month;
begin
    select * into this from public.flag_month f where f.region_code = $1 and f.month = $2 for update;
    if not public.my_duty_here('{township_officer,township_approver}', $1)
        or this.state not in ('computed', 'reviewed') then
        raise exception 'months are computed by who may compute them'
            using errcode = 'insufficient_privilege', constraint = 'month_is_computed_by_right';
    end if;
    return (select r.chapters from public.rate_townships(array[$1], $1, public.code_after($1), $2,
        public.closes_at($1, $2), this.as_of, $3, public.my_account(), '{computed,reviewed}') r);
end
$$;
grant execute on function rate_again(text, date, timestamptz) to xiehui_app;

-- How a month stands before it closes, or would stand now, for the chapters the person here reaches:
-- nothing is kept. A scheme may be named to be tried on a month.
-- $1 township  $2 first day of the month  $3 changes known before  $4 a scheme to try, or null
drop function if exists running_scores(text, date, timestamptz, bigint);
create function running_scores(place text, month date, moment timestamptz, trial bigint)
returns table (chapter_id bigint, region_code text, counted integer[], out_of integer[], points integer[],
    entered integer, late integer, total smallint, is_provisional boolean, rank smallint, flag smallint)
language sql stable security definer rows 15 set search_path = pg_catalog, public, pg_temp as $$
    select s.chapter_id, s.region_code, s.counted, s.out_of, s.points, s.entered, s.late, s.total,
        s.is_provisional, s.rank, s.flag
    from public.month_scores(left($1, 9), public.code_after(left($1, 9)), $2,
        public.closes_at(left($1, 9), $2), $3, greatest($3, (select f.computed_at from public.flag_month f
            where f.region_code = left($1, 9) and f.month = $2)), $4) s
    where s.region_code ^@ any ((select r.people from public.session_reach r
        where r.token_hash = sha256(decode(nullif(current_setting('xiehui.token', true), ''), 'hex'))
          and r.expires_at > statement_timestamp())::text[])
      and s.region_code ^@ $1
$$;
grant execute on function running_scores(text, date, timestamptz, bigint) to xiehui_app;

-- The township's meetings of a month, and whether one of its chapters attended, for whoever reaches that
-- chapter: day, subject and place, as far as its own figure rests on them.
-- $1 chapter  $2 first day of the month  $3 when it closed  $4 changes known before  $5 ledgers known before
drop function if exists meetings_of(bigint, date, timestamptz, timestamptz, timestamptz);
create function meetings_of(
    chapter bigint, month date, closed timestamptz, as_of timestamptz, taken timestamptz)
returns table (record_id bigint, held_on date, topic text, place text, attended boolean, late boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select a.record_id, a.held_on, a.topic, a.place,
        exists (select from public.attending_chapter v
            where v.chapter_id = $1 and v.record_id = a.record_id and v.entered_at < least($3, $4)
              and (v.withdrawn_at is null or v.withdrawn_at >= $4)),
        exists (select from public.attending_chapter v
            where v.chapter_id = $1 and v.record_id = a.record_id and v.entered_at >= $3
              and v.withdrawn_at is null)
    from public.chapter c
    join public.chapter t on t.region_code = left(c.region_code, 9) and t.kind = 'town'
    join public.activity a on a.chapter_id = t.chapter_id
    where c.chapter_id = $1
      and c.region_code ^@ any ((select r.people from public.session_reach r
        where r.token_hash = sha256(decode(nullif(current_setting('xiehui.token', true), ''), 'hex'))
          and r.expires_at > statement_timestamp())::text[])
      and a.type = 70 and a.held_on >= $2 and a.held_on < ($2 + interval '1 month')::date
      and a.state in ('recorded', 'verified')
      and case when a.ledger_file_id is not null
          then a.entered_at < $5 and (a.superseded_at is null or a.superseded_at >= $5)
          else a.entered_on < public.first_day_after($3) and a.entered_at < $4
              and (a.superseded_at is null or a.superseded_at >= $4) end
$$;
grant execute on function meetings_of(bigint, date, timestamptz, timestamptz, timestamptz) to xiehui_app;
