-- What the site may see and do in the register. Places (chapters, groups, terms, a township's year)
-- follow the reach over places; everything that names a person follows the reach over people.
-- Which duty may do what to a row it reaches is a matter of the rules in the domain; this is the
-- outer fence. Policies are written opaque (0009). Nothing is ever deleted by the site.
create policy places_here on chapter for select to xiehui_app using (
    case when region_code ^@ any ((select places from session_reach)::text[]) then 1 else 0 end <> 0);
create policy add_people_here on chapter for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy change_people_here on chapter for update to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);

create policy places_here on member_group for select to xiehui_app using (
    case when region_code ^@ any ((select places from session_reach)::text[]) then 1 else 0 end <> 0);
create policy add_people_here on member_group for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy change_people_here on member_group for update to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);

create policy places_here on term for select to xiehui_app using (
    case when region_code ^@ any ((select places from session_reach)::text[]) then 1 else 0 end <> 0);
create policy add_people_here on term for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy change_people_here on term for update to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);

create policy places_here on region_year_profile for select to xiehui_app using (
    case when region_code ^@ any ((select places from session_reach)::text[]) then 1 else 0 end <> 0);
create policy enter_people_here on region_year_profile for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and entered_by = (select account_id from session_reach) then 1 else 0 end <> 0);
create policy change_people_here on region_year_profile for update to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0)
    with check (case when region_code ^@ any ((select people from session_reach)::text[])
          and entered_by = (select account_id from session_reach) then 1 else 0 end <> 0);

create policy people_here on member for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy add_people_here on member for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy change_people_here on member for update to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);

create policy people_here on member_event for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy add_people_here on member_event for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and entered_by = (select account_id from session_reach)
          and exists (select from member m where m.member_id = member_event.member_id)
         then 1 else 0 end <> 0);

create policy people_here on household for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy add_people_here on household for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy change_people_here on household for update to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);

create policy people_here on household_link for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy add_people_here on household_link for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy change_people_here on household_link for update to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);

create policy people_here on consent for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy add_people_here on consent for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and entered_by = (select account_id from session_reach)
          and (exists (select from member m where m.member_id = consent.member_id)
               or exists (select from household h where h.household_id = consent.household_id))
         then 1 else 0 end <> 0);

create policy people_here on officer_post for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy add_people_here on officer_post for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy change_people_here on officer_post for update to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);

create policy people_here on ledger_import for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy add_people_here on ledger_import for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and account_id = (select account_id from session_reach) then 1 else 0 end <> 0);
create policy end_ones_own on ledger_import for update to xiehui_app using (
    case when account_id = (select account_id from session_reach)
          and region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);

create policy people_here on ledger_file for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
-- A file belongs to an import of one's own: the look at ledger_import runs under that table's policy.
create policy add_to_ones_own on ledger_file for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and exists (select from ledger_import i
                      where i.ledger_import_id = ledger_file.ledger_import_id
                        and i.account_id = (select account_id from session_reach))
         then 1 else 0 end <> 0);
create policy change_ones_own on ledger_file for update to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and exists (select from ledger_import i
                      where i.ledger_import_id = ledger_file.ledger_import_id
                        and i.account_id = (select account_id from session_reach))
         then 1 else 0 end <> 0);

-- A row names only members in sight of whoever writes it: the site's rights say which. Policies would
-- look at the member again at every later change, also when she has moved to another place and the
-- row is only closed.
create function names_a_member_in_sight() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op = 'UPDATE' then
        if old.member_id = new.member_id then return new; end if;
    end if;
    if not exists (select from public.member m where m.member_id = new.member_id) then
        raise exception 'a row names only members in sight'
            using errcode = 'insufficient_privilege', constraint = 'names_a_member_in_sight';
    end if;
    return new;
end
$$;
create trigger names_a_member_in_sight before insert or update of member_id on household_link
    for each row execute function names_a_member_in_sight();
create trigger names_a_member_in_sight before insert or update of member_id on officer_post
    for each row execute function names_a_member_in_sight();

-- Keys, versions, moments and the mark of a ledger are not the site's to change: a row that came from a
-- ledger stays one.
grant select,
    insert (region_code, name, kind, state, place, office, phone_sealed, phone_hash, founded_on,
        ledger_file_id, ledger_line),
    update (name, kind, state, place, office, phone_sealed, phone_hash, founded_on, dissolved_on,
        state_reason)
    on chapter to xiehui_app;
grant select, insert (chapter_id, region_code, name), update (name, closed_on)
    on member_group to xiehui_app;
grant select,
    insert (chapter_id, region_code, number, starts_on, ends_on, elected_on, electors, votes,
        ledger_file_id, ledger_line),
    update (number, starts_on, ends_on, elected_on, electors, votes)
    on term to xiehui_app;
grant select,
    insert (region_code, year, villages, communities, area_hundredths, population, households,
        married_women, source, as_of, ledger_file_id, ledger_line, entered_by),
    update (villages, communities, area_hundredths, population, households, married_women, source,
        as_of, ledger_file_id, ledger_line, entered_by, entered_at)
    on region_year_profile to xiehui_app;
grant select,
    insert (household_id, region_code, member_id, from_on, to_on, end_reason, ledger_file_id,
        ledger_line),
    update (household_id, region_code, member_id, from_on, to_on, end_reason)
    on household_link to xiehui_app;
grant select,
    insert (term_id, chapter_id, region_code, member_id, post, from_on, to_on, came_by, end_reason,
        ledger_file_id, ledger_line),
    update (member_id, post, from_on, to_on, came_by, end_reason)
    on officer_post to xiehui_app;
grant select, insert (region_code, account_id), update (state, ended_at)
    on ledger_import to xiehui_app;
grant select,
    insert (ledger_import_id, region_code, turn, file_name, kind, digest, rows, added, changed,
        unchanged, refused, reasons, notes, refused_sealed),
    update (rows, added, changed, unchanged, refused, reasons, notes, refused_sealed)
    on ledger_file to xiehui_app;
-- The moment of what is only ever added to is the server's.
grant select,
    insert (member_id, region_code, event, happened_on, from_chapter, to_chapter, other_member, reason,
        entered_by)
    on member_event to xiehui_app;
grant select,
    insert (member_id, household_id, region_code, purpose, given, channel, guardian, decided_on,
        entered_by)
    on consent to xiehui_app;

-- The key of the audit's sealed values is not the site's to read or choose. The keyed hashes are: they
-- are how a number is found again, and say nothing without the key outside the database.
grant select (member_id, chapter_id, region_code, town_code, member_group_id, name, initials, sex,
        birth_date, id_sealed, id_hash, phone_sealed, phone_hash, phone_tail, ethnicity, education,
        tags, elder_kind, card_no, remark, state, joined_on, left_on, left_reason, merged_into,
        row_hash, made_at, version, changed_at, ledger_file_id, ledger_line),
    insert (chapter_id, region_code, member_group_id, name, initials, sex, birth_date,
        id_sealed, id_hash, phone_sealed, phone_hash, phone_tail, ethnicity, education, tags,
        elder_kind, card_no, remark, state, joined_on, row_hash, ledger_file_id, ledger_line),
    update (chapter_id, region_code, member_group_id, name, initials, sex, birth_date, id_sealed,
        id_hash, phone_sealed, phone_hash, phone_tail, ethnicity, education, tags, elder_kind,
        card_no, remark, state, joined_on, left_on, left_reason, merged_into)
    on member to xiehui_app;
grant select (household_id, region_code, town_code, chapter_id, group_name, head_name, head_initials,
        head_id_sealed, head_id_hash, address, size, state, ended_on, merged_into, row_hash, version,
        changed_at, ledger_file_id, ledger_line),
    insert (region_code, chapter_id, group_name, head_name, head_initials, head_id_sealed,
        head_id_hash, address, size, row_hash, ledger_file_id, ledger_line),
    update (region_code, chapter_id, group_name, head_name, head_initials, head_id_sealed,
        head_id_hash, address, size, state, ended_on, merged_into)
    on household to xiehui_app;
