-- The paper of a charter as it was signed, photographed or as PDF (domain 4.6), and a ledger's charter put right by a
-- later ledger: R11 goes out with its charters and comes in again (domain 9), and a clerk may mend a day or a count in
-- it. What a meeting adopted here is moved by its steps alone, as before.

-- Who signed stands on it by name: it is for whoever looks after the people there. One that is wrong is taken off
-- until the charter is filed; from then on the paper stays with it.
create table charter_paper (
    charter_paper_id bigint generated always as identity primary key,
    charter_id bigint not null references charter (charter_id),
    region_code text collate "C" not null references region (region_code),
    digest bytea not null,
    media_type text not null,
    name text not null,
    bytes integer not null,
    width integer,
    height integer,
    added_by bigint not null references account (account_id),
    added_at timestamptz not null,
    removed_at timestamptz,
    removed_by bigint references account (account_id),
    constraint charter_paper_digest_is_sha256 check (length(digest) = 32),
    constraint charter_paper_type_is_known
        check (media_type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
    constraint charter_paper_is_small check (length(name) between 1 and 120 and bytes between 1 and 20000000),
    constraint charter_paper_is_removed_by_somebody check ((removed_at is null) = (removed_by is null))
);
create unique index paper_belongs_to_a_charter_once on charter_paper (charter_id, digest) where removed_at is null;

create function charter_paper_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    this public.charter;
begin
    select * into this from public.charter c where c.charter_id = new.charter_id for share;
    new.region_code := this.region_code;
    if this.charter_id is null
       or not coalesce(public.my_duty_here('{village_secretary,township_officer}', new.region_code), false) then
        perform public.governance_refused('this step is another duty''s', 'step_belongs_to_its_duty');
    end if;
    if this.state = 'dropped' then
        perform public.governance_refused('a dropped charter has no more papers', 'dropped_charter_is_over');
    end if;
    if tg_op = 'UPDATE' and this.state in ('filed', 'posted') then
        perform public.governance_refused('what was filed stays', 'filed_charter_keeps_its_papers');
    end if;
    return new;
end
$$;
create trigger charter_paper_by_right before insert or update on charter_paper
    for each row execute function charter_paper_by_right();
create trigger done_once before update on charter_paper
    for each row execute function done_once();

alter table charter_paper enable row level security;
comment on table charter_paper is 'ended once: the paper of a charter as it was signed';
create policy people_here on charter_paper for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy add_people_here on charter_paper for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and added_by = (select account_id from session_reach) then 1 else 0 end <> 0);
create policy end_here on charter_paper for update to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0)
    with check (case when region_code ^@ any ((select people from session_reach)::text[])
          and removed_by = (select account_id from session_reach) then 1 else 0 end <> 0);
grant select, insert (charter_id, digest, media_type, name, bytes, width, height, added_by, added_at),
    update (removed_at, removed_by)
    on charter_paper to xiehui_app;

-- A charter is written where its chapter is; a ledger's is filed already, and nobody makes up its steps. What a ledger
-- told is put right by a ledger, until it was taken further here.
create or replace function charter_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op = 'UPDATE' and pg_trigger_depth() > 1 then return new; end if;
    if not coalesce(public.my_duty_here('{village_secretary,township_officer}', new.region_code), false) then
        perform public.governance_refused('this step is another duty''s', 'step_belongs_to_its_duty');
    end if;
    if tg_op = 'UPDATE' then
        if row(new.adopted_on, new.present_households, new.filed_on, new.ledger_file_id, new.ledger_line, new.row_hash)
            is distinct from row(old.adopted_on, old.present_households, old.filed_on, old.ledger_file_id,
                old.ledger_line, old.row_hash) then
            if not coalesce(public.import_is_open(new.ledger_file_id), false) then
                perform public.governance_refused('rows of a ledger come by its import', 'import_rows_are_ones_own');
            end if;
            if old.state <> 'filed' or old.ledger_file_id is null
               or row(new.title, new.clauses) is distinct from row(old.title, old.clauses) then
                perform public.governance_refused('what was adopted stays', 'adopted_charter_stays');
            end if;
            return new;
        end if;
        if old.state <> 'draft' then
            perform public.governance_refused('what was adopted stays', 'adopted_charter_stays');
        end if;
        new.written_by := (select s.account_id from public.session_reach s
            where s.token_hash = sha256(decode(nullif(current_setting('xiehui.token', true), ''), 'hex')));
        new.text_version := old.text_version + 1;
        return new;
    end if;
    perform pg_advisory_xact_lock(hashtext('charter of ' || new.chapter_id));
    new.version := 1 + coalesce((select max(c.version) from public.charter c
        where c.chapter_id = new.chapter_id), 0);
    if new.ledger_file_id is not null then
        if not public.import_is_open(new.ledger_file_id) then
            perform public.governance_refused('rows of a ledger come by its import', 'import_rows_are_ones_own');
        end if;
        new.state := 'filed';
        return new;
    end if;
    if exists (select from public.chapter c where c.chapter_id = new.chapter_id and c.state = 'dissolved') then
        perform public.governance_refused('a dissolved chapter adopts nothing', 'charter_is_of_a_living_chapter');
    end if;
    if exists (select from public.charter c where c.chapter_id = new.chapter_id
               and c.state in ('draft', 'adopted', 'checked')) then
        perform public.governance_refused('one charter at a time', 'one_charter_is_on_its_way');
    end if;
    if num_nonnulls(new.adopted_on, new.present_households, new.votes_for, new.filed_on, new.posted_on) > 0 then
        perform public.governance_refused('a charter is adopted by its step', 'charter_begins_as_a_draft');
    end if;
    new.state := 'draft';
    return new;
end
$$;
grant update (adopted_on, present_households, filed_on, ledger_file_id, ledger_line, row_hash) on charter to xiehui_app;
