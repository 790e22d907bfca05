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
create policy add_people_here on region_year_profile for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy change_people_here on region_year_profile for update to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);

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
          and entered_by = (select account_id from session_reach) then 1 else 0 end <> 0);

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
          and entered_by = (select account_id from session_reach) then 1 else 0 end <> 0);

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
    case when account_id = (select account_id from session_reach) then 1 else 0 end <> 0);

create policy people_here on ledger_file for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy add_people_here on ledger_file for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy change_people_here on ledger_file for update to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);

grant select, insert, update on chapter, member_group, term, region_year_profile, household_link,
    officer_post, ledger_import, ledger_file to xiehui_app;
grant select, insert on member_event, consent to xiehui_app;

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
