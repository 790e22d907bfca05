-- The sentences that annual summaries begin with are made by those who write the summaries (domain 9 R14): a township's
-- officer keeps them for her township and its chapters, a county's approver for the county. A version begins as a draft
-- with the sentences that count so far; published from a year on it never changes, and what comes after it is another
-- version. A summary keeps the sentences it began with, whatever is published later.
alter table summary_template
    alter column from_year drop not null,
    drop constraint template_begins_once,
    add column state text not null default 'published',
    add column copied_from bigint references summary_template (summary_template_id),
    add column made_by bigint references account (account_id),
    add column made_at timestamptz not null default now(),
    add column published_by bigint references account (account_id),
    add column published_at timestamptz,
    add column version integer not null default 1,
    add column changed_at timestamptz not null default now(),
    add constraint template_state_is_known check (state in ('draft', 'published')),
    add constraint published_template_has_its_year check (state = 'draft' or from_year is not null),
    add constraint template_is_published_by_somebody check (num_nulls(published_by, published_at) in (0, 2));
alter table summary_template alter column state set default 'draft';
create unique index one_template_draft_a_place on summary_template (region_code) where state = 'draft';
create index summary_template_by_place on summary_template (region_code, from_year);
create trigger version_moves before update on summary_template
    for each row execute function version_moves();

-- entered_by is nobody for a sentence that stands as it was copied.
alter table summary_template_sentence
    add column is_left_out boolean not null default false,
    add column entered_by bigint references account (account_id),
    add column version integer not null default 1,
    add column changed_at timestamptz not null default now();
create trigger version_moves before update on summary_template_sentence
    for each row execute function version_moves();

-- The template for a place's year: of the smallest region that has one, the newest, and of two for one year the later.
create or replace function summary_template_for(place text, year integer) returns bigint
language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select t.summary_template_id from public.summary_template t
    where t.state = 'published' and t.from_year <= $2 and $1 ^@ coalesce(t.region_code, '')
    order by length(coalesce(t.region_code, '')) desc, t.from_year desc, t.published_at desc nulls last,
        t.summary_template_id desc
    limit 1
$$;

-- A draft begins with the sentences of its template, in the words they have that day; what the template leaves out it
-- does not have.
create or replace function summary_begins() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    insert into public.summary_sentence (annual_summary_id, region_code, section, sort, code, wording, if_zero,
        if_unknown, entered_by, entered_at)
    select new.annual_summary_id, new.region_code, s.section, s.sort, s.code, s.wording, s.if_zero, s.if_unknown,
        new.begun_by, new.begun_at
    from public.summary_template_sentence s
    where s.summary_template_id = new.summary_template_id and length(new.region_code) = any (s.code_lengths)
      and not s.is_left_out;
    return null;
end
$$;

-- Whoever writes a place's summary makes its sentences; a village has its township's.
create function summary_template_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    this public.summary_template := case when tg_op = 'DELETE' then old else new end;
begin
    if length(this.region_code) not in (6, 9)
        or not coalesce(public.my_duty_here(public.summary_duties('written', this.region_code), this.region_code), false)
    then
        perform public.refuse_summary('step_belongs_to_its_duty', 'insufficient_privilege');
    end if;
    if tg_op <> 'INSERT' and old.state = 'published' then
        perform public.refuse_summary('published_template_stays');
    end if;
    if tg_op = 'INSERT' then
        new.state := 'draft';
        if not exists (select from public.summary_template t
                where t.summary_template_id = new.copied_from and t.state = 'published'
                  and new.region_code ^@ coalesce(t.region_code, '')) then
            perform public.refuse_summary('template_is_copied_from_ones_own');
        end if;
    elsif tg_op = 'DELETE' then
        delete from public.summary_template_sentence s where s.summary_template_id = old.summary_template_id;
        return old;
    end if;
    return new;
end
$$;
create trigger summary_template_by_right before insert or update or delete on summary_template
    for each row execute function summary_template_by_right();

create function summary_template_begins() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    insert into public.summary_template_sentence (summary_template_id, code, section, sort, code_lengths, wording,
        if_zero, if_unknown, is_left_out)
    select new.summary_template_id, s.code, s.section, s.sort, s.code_lengths, s.wording, s.if_zero, s.if_unknown,
        s.is_left_out
    from public.summary_template_sentence s
    where s.summary_template_id = new.copied_from;
    return null;
end
$$;
create trigger summary_template_begins after insert on summary_template
    for each row execute function summary_template_begins();

create function summary_template_sentence_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    this public.summary_template;
begin
    select * into this from public.summary_template t
    where t.summary_template_id
        = case when tg_op = 'DELETE' then old.summary_template_id else new.summary_template_id end
    for update;
    if not coalesce(public.my_duty_here(public.summary_duties('written', this.region_code), this.region_code), false) then
        perform public.refuse_summary('step_belongs_to_its_duty', 'insufficient_privilege');
    end if;
    if this.state <> 'draft' then
        perform public.refuse_summary('published_template_stays');
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger summary_template_sentence_by_right before insert or update or delete on summary_template_sentence
    for each row execute function summary_template_sentence_by_right();

comment on table summary_template is 'which sentences a summary begins with, from which year';
comment on table summary_template_sentence is 'the sentences that a summary begins with';
call audit_table('summary_template', 'summary_template_id', '', '', 'version,changed_at');
call audit_table('summary_template_sentence', 'summary_template_id,code', '', '', 'version,changed_at');

-- A draft is seen where it is made; what was published is for everybody who signs in.
drop policy everyone_entered_reads on summary_template;
create policy published_or_here on summary_template for select to xiehui_app using (
    case when (select account_id from session_reach) is null then 0 when state = 'published' then 1
         when region_code ^@ any ((select places from session_reach)::text[]) then 1 else 0 end <> 0);
create policy draft_here on summary_template for insert to xiehui_app with check (
    case when region_code ^@ any ((select places from session_reach)::text[])
          and made_by = (select account_id from session_reach) then 1 else 0 end <> 0);
create policy change_here on summary_template for update to xiehui_app using (
    case when region_code ^@ any ((select places from session_reach)::text[]) then 1 else 0 end <> 0)
    with check (case when region_code ^@ any ((select places from session_reach)::text[])
          and coalesce(published_by = (select account_id from session_reach), true) then 1 else 0 end <> 0);
create policy drop_here on summary_template for delete to xiehui_app using (
    case when region_code ^@ any ((select places from session_reach)::text[]) then 1 else 0 end <> 0);
create policy write_here on summary_template_sentence for insert to xiehui_app with check (
    case when entered_by = (select account_id from session_reach) then 1 else 0 end <> 0);
create policy change_here on summary_template_sentence for update to xiehui_app using (
    case when exists (select from summary_template t
        where t.summary_template_id = summary_template_sentence.summary_template_id
          and t.region_code ^@ any ((select places from session_reach)::text[])) then 1 else 0 end <> 0)
    with check (case when entered_by = (select account_id from session_reach) then 1 else 0 end <> 0);
grant insert (region_code, name, copied_from, made_by, made_at),
    update (from_year, state, published_by, published_at), delete on summary_template to xiehui_app;
grant insert (summary_template_id, code, section, sort, wording, if_zero, if_unknown, entered_by),
    update (sort, wording, if_zero, if_unknown, is_left_out, entered_by) on summary_template_sentence to xiehui_app;
