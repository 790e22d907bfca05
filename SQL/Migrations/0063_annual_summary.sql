-- The annual summary of a village, a township or a county (domain 3 AnnualSummary, 9 R14): its sentences as its writer
-- keeps them, its steps, and its figures as they were when it was handed in. Writer, checker and approver are three
-- persons, and who publishes is not the approver. Handing in freezes the figures, each with the rows it was counted
-- from as marks, so that whatever changes afterwards shows; sent back it is a draft again, and is sealed anew when it
-- is handed in again.
create table annual_summary (
    annual_summary_id bigint generated always as identity primary key,
    region_code text collate "C" not null references region (region_code),
    year smallint not null,
    summary_template_id bigint not null references summary_template (summary_template_id),
    state text not null default 'draft',
    begun_by bigint not null references account (account_id),
    begun_at timestamptz not null,
    constraint summary_is_of_village_township_or_county check (length(region_code) in (6, 9, 12)),
    constraint summary_year_is_possible check (year between 1980 and 2200),
    constraint summary_state_is_known check (state in ('draft', 'handed_in', 'checked', 'approved', 'published')),
    constraint one_summary_a_year unique (region_code, year)
);

create table summary_sentence (
    summary_sentence_id bigint generated always as identity primary key,
    annual_summary_id bigint not null references annual_summary (annual_summary_id),
    region_code text collate "C" not null references region (region_code),
    section text not null,
    sort integer not null,
    code text,
    wording text not null,
    if_zero text,
    if_unknown text,
    is_edited boolean not null default false,
    is_left_out boolean not null default false,
    text_digest bytea,
    entered_by bigint not null references account (account_id),
    entered_at timestamptz not null,
    version integer not null default 1,
    changed_at timestamptz not null default now(),
    constraint sentence_section_is_known check (section in ('profile', 'organisation', 'services', 'governance', 'stars',
        'projects', 'assistance', 'shortcomings', 'next')),
    constraint sentence_is_of_a_length check (length(wording) between 1 and 2000),
    constraint sentence_digest_is_whole check (length(text_digest) = 32)
);
create index summary_sentence_of_summary on summary_sentence (annual_summary_id, section, sort);
create index summary_sentence_by_text on summary_sentence (text_digest) where text_digest is not null;
create trigger version_moves before update on summary_sentence
    for each row execute function version_moves();

-- Whoever wrote any of it, also what another has written over since: none of them checks or approves it.
create table summary_writer (
    annual_summary_id bigint not null references annual_summary (annual_summary_id),
    region_code text collate "C" not null references region (region_code),
    account_id bigint not null references account (account_id),
    primary key (annual_summary_id, account_id)
);

create table summary_step (
    summary_step_id bigint generated always as identity primary key,
    annual_summary_id bigint not null references annual_summary (annual_summary_id),
    region_code text collate "C" not null references region (region_code),
    step text not null,
    reason text,
    taken_by bigint not null references account (account_id),
    taken_at timestamptz not null,
    constraint summary_step_is_known check (step in ('handed_in', 'checked', 'approved', 'published', 'returned')),
    constraint summary_is_returned_for_a_reason check ((step = 'returned') = (reason is not null)
        and length(reason) between 1 and 200)
);
create index summary_step_of_summary on summary_step (annual_summary_id, summary_step_id);

-- A figure as it was when the summary was handed in, and the same of the year before. Fewer than ten people are told
-- only to who reaches them.
create table summary_figure (
    summary_step_id bigint not null references summary_step (summary_step_id),
    annual_summary_id bigint not null references annual_summary (annual_summary_id),
    region_code text collate "C" not null references region (region_code),
    figure_key text not null,
    value bigint,
    kind text not null,
    row_count bigint not null,
    before_value bigint,
    before_kind text,
    is_small boolean not null,
    rows_digest bytea,
    marks bigint[] not null,
    query_version text not null,
    as_of timestamptz not null,
    primary key (summary_step_id, figure_key),
    constraint sealed_kind_is_known check (kind in ('exact', 'at_least', 'about', 'unknown', 'below_10'))
);
create index summary_figure_of_summary on summary_figure (annual_summary_id);

-- Whose a step is at a place: villages' and townships' summaries are their own and the township's, a county's the
-- county's.
create function summary_duties(step text, place text) returns text[]
language sql immutable set search_path = pg_catalog, public, pg_temp as $$
    select case
        when $1 in ('written', 'handed_in') then case length($2) when 12 then '{village_secretary,township_officer}'
            when 9 then '{township_officer}' else '{county_approver}' end
        when $1 = 'checked' then case when length($2) >= 9 then '{township_officer,fund_keeper}'
            else '{county_approver,fund_keeper}' end
        when $1 = 'approved' then case when length($2) >= 9 then '{township_approver}' else '{county_approver}' end
        when $1 = 'published' then case when length($2) >= 9 then '{township_officer,township_approver}'
            else '{county_approver}' end
        when $1 = 'returned' then case when length($2) >= 9 then '{township_officer,fund_keeper,township_approver}'
            else '{county_approver,fund_keeper}' end
        end::text[]
$$;

create function refuse_summary(claim text, code text default 'check_violation') returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    raise exception 'a summary refuses: %', $1 using errcode = $2, constraint = $1;
end
$$;

create function annual_summary_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if not coalesce(public.my_duty_here(public.summary_duties('written', new.region_code), new.region_code), false) then
        perform public.refuse_summary('step_belongs_to_its_duty', 'insufficient_privilege');
    end if;
    new.state := 'draft';
    new.summary_template_id := public.summary_template_for(new.region_code, new.year);
    return new;
end
$$;
create trigger annual_summary_by_right before insert on annual_summary
    for each row execute function annual_summary_by_right();

-- A draft begins with the sentences of its template, in the words they have that day.
create function summary_begins() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    insert into public.summary_sentence (annual_summary_id, region_code, section, sort, code, wording, if_zero,
        if_unknown, entered_by, entered_at)
    select new.annual_summary_id, new.region_code, s.section, s.sort, s.code, s.wording, s.if_zero, s.if_unknown,
        new.begun_by, new.begun_at
    from public.summary_template_sentence s
    where s.summary_template_id = new.summary_template_id and length(new.region_code) = any (s.code_lengths);
    return null;
end
$$;
create trigger summary_begins after insert on annual_summary
    for each row execute function summary_begins();

create function summary_sentence_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    this public.annual_summary;
begin
    select * into this from public.annual_summary s where s.annual_summary_id = new.annual_summary_id for update;
    new.region_code := this.region_code;
    if not coalesce(public.my_duty_here(public.summary_duties('written', this.region_code), this.region_code), false) then
        perform public.refuse_summary('step_belongs_to_its_duty', 'insufficient_privilege');
    end if;
    if this.state <> 'draft' then
        perform public.refuse_summary('handed_in_summary_stays');
    end if;
    insert into public.summary_writer (annual_summary_id, region_code, account_id)
    values (this.annual_summary_id, this.region_code, new.entered_by)
    on conflict do nothing;
    return new;
end
$$;
create trigger summary_sentence_by_right before insert or update on summary_sentence
    for each row execute function summary_sentence_by_right();

-- What must be true of the person before a step.
create function summary_step_is_ones_own(this annual_summary, step summary_step) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if $2.step in ('checked', 'approved') and exists (
            select from public.summary_writer w where w.annual_summary_id = ($1).annual_summary_id
              and public.same_person(w.account_id, $2.taken_by)) then
        perform public.refuse_summary('writer_checks_not_and_approves_not');
    end if;
    if $2.step in ('approved', 'published') and public.same_person($2.taken_by,
            (select s.taken_by from public.summary_step s where s.annual_summary_id = ($1).annual_summary_id
               and s.step = case $2.step when 'approved' then 'checked' else 'approved' end
             order by s.summary_step_id desc limit 1)) then
        perform public.refuse_summary('summary_takes_another_person');
    end if;
    if $2.step = 'handed_in' and (select count(distinct s.section) from public.summary_sentence s
            where s.annual_summary_id = ($1).annual_summary_id and s.section in ('shortcomings', 'next')
              and not s.is_left_out) < 2 then
        perform public.refuse_summary('summary_says_what_falls_short');
    end if;
end
$$;

create function summary_step_moves() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    this public.annual_summary;
begin
    select * into this from public.annual_summary s where s.annual_summary_id = new.annual_summary_id for update;
    new.region_code := this.region_code;
    if not coalesce(public.my_duty_here(public.summary_duties(new.step, this.region_code), this.region_code), false) then
        perform public.refuse_summary('step_belongs_to_its_duty', 'insufficient_privilege');
    end if;
    if not (case new.step when 'handed_in' then this.state = 'draft' when 'checked' then this.state = 'handed_in'
            when 'approved' then this.state = 'checked' when 'published' then this.state = 'approved'
            else this.state in ('handed_in', 'checked', 'approved') end) then
        perform public.refuse_summary('summary_steps_in_order');
    end if;
    perform public.summary_step_is_ones_own(this, new);
    update public.annual_summary s set state = case new.step when 'returned' then 'draft' else new.step end
    where s.annual_summary_id = this.annual_summary_id;
    return new;
end
$$;
create trigger summary_step_moves before insert on summary_step
    for each row execute function summary_step_moves();

-- Handing in freezes every figure as the writer sees it, with what it was counted from; publishing tells the board.
create function summary_is_sealed() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    this public.annual_summary;
begin
    select * into this from public.annual_summary s where s.annual_summary_id = new.annual_summary_id;
    if new.step = 'handed_in' then
        insert into public.summary_figure (summary_step_id, annual_summary_id, region_code, figure_key, value, kind,
            row_count, before_value, before_kind, is_small, rows_digest, marks, query_version, as_of)
        select new.summary_step_id, new.annual_summary_id, new.region_code, t.figure_key, t.value, t.kind, t.row_count,
            b.value, b.kind,
            coalesce(coalesce(n.concerns, 'people') <> 'place'
                and (t.value between 1 and 9 or b.value between 1 and 9), false), s.hash,
            coalesce(s.marks, '{}'), public.figure_version(), new.taken_at
        from public.figure_totals(this.region_code, this.year, null) t
        left join public.figure_seals(this.region_code, this.year) s using (figure_key)
        left join public.figure_totals(this.region_code, this.year - 1, null) b using (figure_key)
        left join public.figure_name n using (figure_key);
    elsif new.step = 'published' then
        perform public.board_changed(new.region_code, new.taken_by, new.taken_at);
    end if;
    return null;
end
$$;
create trigger summary_is_sealed after insert on summary_step
    for each row when (new.step in ('handed_in', 'published')) execute function summary_is_sealed();

alter table annual_summary enable row level security;
alter table summary_sentence enable row level security;
alter table summary_writer enable row level security;
alter table summary_step enable row level security;
alter table summary_figure enable row level security;
call audit_table('summary_sentence', 'summary_sentence_id');
comment on table annual_summary is 'append-only: its state follows its steps';
comment on table summary_writer is 'append-only: who wrote any of it';
comment on table summary_step is 'append-only: who took which step, and why it was sent back';
comment on table summary_figure is 'append-only: figures as they were handed in';

do $$
declare
    part text;
begin
    foreach part in array '{annual_summary,summary_sentence,summary_writer,summary_step}'::text[] loop
        execute format('create policy places_here on %I for select to xiehui_app using (
            case when region_code ^@ any ((select places from session_reach)::text[]) then 1 else 0 end <> 0)', part);
    end loop;
end
$$;
create policy told_here on summary_figure for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1
         when not is_small and region_code ^@ any ((select places from session_reach)::text[]) then 1
         else 0 end <> 0);
create policy begin_here on annual_summary for insert to xiehui_app with check (
    case when region_code ^@ any ((select places from session_reach)::text[])
          and begun_by = (select account_id from session_reach) then 1 else 0 end <> 0);
create policy write_here on summary_sentence for insert to xiehui_app with check (
    case when region_code ^@ any ((select places from session_reach)::text[])
          and entered_by = (select account_id from session_reach) then 1 else 0 end <> 0);
create policy change_here on summary_sentence for update to xiehui_app using (
    case when region_code ^@ any ((select places from session_reach)::text[]) then 1 else 0 end <> 0)
    with check (case when region_code ^@ any ((select places from session_reach)::text[])
          and entered_by = (select account_id from session_reach) then 1 else 0 end <> 0);
create policy step_here on summary_step for insert to xiehui_app with check (
    case when region_code ^@ any ((select places from session_reach)::text[])
          and taken_by = (select account_id from session_reach) then 1 else 0 end <> 0);

grant select, insert (region_code, year, begun_by, begun_at) on annual_summary to xiehui_app;
grant select, insert (annual_summary_id, section, sort, wording, is_edited, text_digest, entered_by, entered_at),
    update (sort, wording, is_edited, is_left_out, text_digest, entered_by, entered_at) on summary_sentence to xiehui_app;
grant select on summary_writer, summary_figure to xiehui_app;
grant select, insert (annual_summary_id, step, reason, taken_by, taken_at) on summary_step to xiehui_app;
