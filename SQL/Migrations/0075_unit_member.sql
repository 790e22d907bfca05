-- Unit members (domain 2, 9 R1): organisations that belong to a chapter as such. Of one its name and its days are kept,
-- and nobody who works there. Leaving needs no reason (domain 1.6).
create table unit_member (
    unit_member_id bigint generated always as identity primary key,
    chapter_id bigint not null,
    region_code text collate "C" not null,
    name text collate "C" not null,
    joined_on date not null,
    left_on date,
    entered_by bigint not null references account (account_id),
    version integer not null default 1,
    changed_at timestamptz not null default now(),
    constraint unit_belongs_to_its_chapter foreign key (chapter_id, region_code)
        references chapter (chapter_id, region_code) on update cascade,
    constraint unit_has_a_name check (length(name) between 2 and 50 and name = btrim(name)),
    constraint unit_leaves_after_it_joined check (left_on >= joined_on)
);
create unique index unit_is_a_member_once on unit_member (chapter_id, name) where left_on is null;
create index unit_member_by_region on unit_member (region_code);
create trigger version_moves before update on unit_member
    for each row execute function version_moves();

alter table unit_member enable row level security;
call audit_table('unit_member', 'unit_member_id', '', '', 'version,changed_at');
create policy places_here on unit_member for select to xiehui_app using (
    case when region_code ^@ any ((select places from session_reach)::text[]) then 1 else 0 end <> 0);
create policy add_people_here on unit_member for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and entered_by = (select account_id from session_reach) then 1 else 0 end <> 0);
create policy change_people_here on unit_member for update to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
grant select, insert (chapter_id, region_code, name, joined_on, entered_by), update (name, joined_on, left_on)
    on unit_member to xiehui_app;
