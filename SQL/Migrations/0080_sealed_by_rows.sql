-- A sealed figure is about few by the rows it was counted from, not by its value: what one person was paid is a large
-- number. So a seal keeps whom a figure concerns, and of how many rows the year before was; this year's and last year's
-- are each told or not for themselves. What was sealed is what is true; who reads it decides how much of it is told.
alter table summary_figure
    add column concerns text not null default 'place',
    add column before_rows bigint,
    add column is_small_before boolean not null default false,
    add constraint sealed_figure_concerns_somebody check (concerns in ('place', 'people', 'aid', 'health'));

update summary_figure set concerns = case
    when figure_key ^@ 'project_households_income' then 'people'
    when figure_key ^@ 'project_households' or figure_key ^@ 'assistance_' or figure_key ^@ 'aid_'
        or figure_key in ('loans', 'loans_yuan') then 'aid'
    when figure_key in ('health_attended', 'health_advised', 'health_treated', 'health_recovered',
        'health_attendance_rate') then 'health'
    when figure_key ^@ 'members_by_chapter.' or figure_key ^@ 'star_counts.' or figure_key ^@ 'insurance_'
        or figure_key in ('members', 'five_elders', 'capable_earners', 'members_joined', 'officers', 'linked_households',
            'excellent_members', 'rewards', 'contacts', 'star_applications', 'five_star_households_before_notice',
            'star_awards', 'five_star_awards', 'star_help_visits') then 'people'
    else 'place' end;

-- Of how many rows last year's was, older seals do not say: a sum of money is taken for one of few.
update summary_figure set
    is_small = is_small or row_count between 1 and 9 or kind = 'below_10',
    is_small_before = is_small or before_kind = 'below_10' or before_value between 1 and 9
        or figure_key ~ '_yuan$' and before_value <> 0
where concerns <> 'place';
alter table summary_figure alter column concerns drop default, alter column is_small_before drop default;

create or replace function summary_is_sealed() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    this public.annual_summary;
begin
    select * into this from public.annual_summary s where s.annual_summary_id = new.annual_summary_id;
    if new.step = 'handed_in' then
        -- Counters of health services below ten are told to nobody, so they are not kept either.
        insert into public.summary_figure (summary_step_id, annual_summary_id, region_code, figure_key, concerns, value,
            kind, row_count, before_value, before_kind, before_rows, is_small, is_small_before, rows_digest, marks,
            query_version, as_of)
        select new.summary_step_id, new.annual_summary_id, new.region_code, t.figure_key, t.concerns,
            case when not n.is_secret then t.value end, case when n.is_secret then 'below_10' else t.kind end,
            case when n.is_secret then 0 else t.n end, case when not n.was_secret then b.value end,
            case when n.was_secret then 'below_10' else b.kind end, case when n.was_secret then 0 else b.n end,
            t.is_masked, coalesce(b.is_masked, false), s.hash, coalesce(s.marks, '{}'), public.figure_version(),
            new.taken_at
        from public.figure_cells(this.region_code, this.year, null, '{}', '{}') t
        left join public.figure_seals(this.region_code, this.year) s using (figure_key)
        left join public.figure_cells(this.region_code, this.year - 1, null, '{}', '{}') b using (figure_key)
        cross join lateral (select t.concerns = 'health' and t.is_masked as is_secret,
            coalesce(b.concerns = 'health' and b.is_masked, false) as was_secret) n;
    elsif new.step = 'published' then
        perform public.board_changed(new.region_code, new.taken_by, new.taken_at);
    end if;
    return null;
end
$$;

drop policy told_here on summary_figure;
create policy told_here on summary_figure for select to xiehui_app using (
    case when concerns = 'people' and region_code ^@ any ((select people from session_reach)::text[]) then 1
         when concerns = 'aid' and region_code ^@ any ((select aid from session_reach)::text[]) then 1
         when not is_small and not is_small_before
              and region_code ^@ any ((select places from session_reach)::text[]) then 1
         else 0 end <> 0);
