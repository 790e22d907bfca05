-- The figures of an annual summary as they were handed in last, and the same of the year before, as far as she may be
-- told who asks; nothing of a draft. This year's and last year's are masked each for itself. $1 place  $2 year
-- Columns: key, value or null, how exact or 'below_10', rows, the year before or null, how exact or null, with what the
-- figures were made
drop function if exists sealed_figures(text, integer);
create function sealed_figures(place text, year integer)
returns table (figure_key text, value bigint, kind text, row_count bigint, before_value bigint, before_kind text,
    query_version text)
language plpgsql stable security definer rows 150 set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
begin
    return query
    select f.figure_key, case when not m.now then f.value end, case when m.now then 'below_10' else f.kind end,
        case when m.now then 0 else f.row_count end, case when not m.before then f.before_value end,
        case when m.before then 'below_10' else f.before_kind end, f.query_version
    from public.session_reach r
    join public.annual_summary s on s.region_code = $1 and s.year = $2 and s.state <> 'draft'
    join public.summary_figure f on f.summary_step_id = (select max(t.summary_step_id) from public.summary_step t
        where t.annual_summary_id = s.annual_summary_id and t.step = 'handed_in')
    cross join lateral (select public.figure_is_open(f.concerns, $1, r.people, r.aid) as is_open) o
    cross join lateral (select f.is_small and not o.is_open as now, f.is_small_before and not o.is_open as before) m
    where r.token_hash = sha256(decode(nullif(current_setting('xiehui.token', true), ''), 'hex'))
      and r.expires_at > statement_timestamp() and $1 ^@ any (r.places)
    order by f.figure_key;
end
$$;
grant execute on function sealed_figures(text, integer) to xiehui_app;

-- What has changed in a sealed summary's figures since. How many rows have come or gone is null where either figure is
-- not told, where they are fewer than ten that she does not reach, and where figures are made otherwise now than they
-- were then: after that only the numbers are compared. $1 place  $2 year
-- Columns: key, value as sealed or null, how exact, value now or null, how exact, rows that have come or null, rows that
-- are gone or null, the figures are made otherwise now
drop function if exists summary_changes(text, integer);
create function summary_changes(place text, year integer)
returns table (figure_key text, before_value bigint, before_kind text, now_value bigint, now_kind text, come bigint,
    gone bigint, is_remade boolean)
language plpgsql stable security definer rows 20 set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
begin
    return query
    with reach as materialized (
        select r.people, r.aid from public.session_reach r
        where r.token_hash = sha256(decode(nullif(current_setting('xiehui.token', true), ''), 'hex'))
          and r.expires_at > statement_timestamp() and $1 ^@ any (r.places)
    ), handed as materialized (
        select max(t.summary_step_id) as step from public.annual_summary s
        join public.summary_step t using (annual_summary_id)
        where s.region_code = $1 and s.year = $2 and s.state <> 'draft' and t.step = 'handed_in'
          and exists (select from reach)
    ), sealed as materialized (
        select f.* from handed h join public.summary_figure f on f.summary_step_id = h.step
    ), made as materialized (
        select max(f.query_version) is distinct from public.figure_version() as otherwise from sealed f
    ), hidden as materialized (
        select m.figure_key from handed h cross join reach r
        cross join lateral public.figure_masks($1, $2, null, r.people, r.aid) m
        where h.step is not null and m.level = public.level_of($1) and m.code = $1
    ), compared as (
        select coalesce(f.figure_key, s.figure_key) as figure_key, coalesce(f.concerns, n.concerns, 'people') as concerns,
            coalesce(f.is_small, false) as was_small, f.value as was, coalesce(f.kind, 'unknown') as was_kind,
            coalesce(f.marks, '{}') as were, s.row_count as n, coalesce(s.value, case when f.value is not null then 0 end)
                as value, coalesce(s.kind, case when f.value is not null then 'exact' else 'unknown' end) as kind,
            coalesce(s.marks, '{}') as are, f.rows_digest is distinct from s.hash as differs
        from (select f.* from sealed f where f.rows_digest is not null) f
        full join (select g.* from handed h cross join lateral public.figure_seals($1, $2) g where h.step is not null) s
            on s.figure_key = f.figure_key
        left join public.figure_name n on n.figure_key = s.figure_key
    ), judged as (
        select c.*, m.otherwise, o.is_open, c.was_small and not o.is_open as was_masked,
            c.figure_key in (select h.figure_key from hidden h) as is_masked
        from compared c cross join made m cross join reach r
        cross join lateral (select public.figure_is_open(c.concerns, $1, r.people, r.aid) as is_open) o
        where case when m.otherwise then (c.was, c.was_kind) is distinct from (c.value, c.kind) else c.differs end
    )
    select j.figure_key, case when not j.was_masked then j.was end,
        case when j.was_masked then 'below_10' else j.was_kind end, case when not j.is_masked then j.value end,
        case when j.is_masked then 'below_10' else j.kind end,
        case when w.is_told and (j.is_open or w.come not between 1 and 9) then w.come end,
        case when w.is_told and (j.is_open or w.gone not between 1 and 9) then w.gone end, j.otherwise
    from judged j
    cross join lateral (
        select not (j.was_masked or j.is_masked or j.otherwise) as is_told,
            (select count(*) from (select unnest(j.are) except select unnest(j.were)) x) as come,
            (select count(*) from (select unnest(j.were) except select unnest(j.are)) x) as gone) w
    where not (j.was_masked and j.is_masked)
    order by j.figure_key;
end
$$;
grant execute on function summary_changes(text, integer) to xiehui_app;
