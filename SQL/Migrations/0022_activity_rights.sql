-- What the site may see and do with activities, contacts and what belongs to them: rows of the reach over
-- people, since they tell of people even where they name none. A county reads totals that are published.
-- Nothing is deleted, hardly anything changed: what may be updated is how a row ends.

create policy people_here on activity for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy add_people_here on activity for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and entered_by = (select account_id from session_reach) then 1 else 0 end <> 0);

create policy people_here on activity_output for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy add_people_here on activity_output for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and exists (select from activity a where a.activity_id = activity_output.activity_id)
         then 1 else 0 end <> 0);

create policy people_here on health_tally for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy add_people_here on health_tally for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and exists (select from activity a where a.activity_id = health_tally.activity_id)
         then 1 else 0 end <> 0);

create policy people_here on attending_chapter for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy add_people_here on attending_chapter for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and entered_by = (select account_id from session_reach)
          and exists (select from activity a where a.activity_id = attending_chapter.record_id)
         then 1 else 0 end <> 0);
create policy end_people_here on attending_chapter for update to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);

create policy people_here on participation for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy add_people_here on participation for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and entered_by = (select account_id from session_reach) then 1 else 0 end <> 0);
create policy end_people_here on participation for update to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);

create policy people_here on activity_file for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy add_people_here on activity_file for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and added_by = (select account_id from session_reach)
          and exists (select from activity a where a.activity_id = activity_file.record_id)
         then 1 else 0 end <> 0);
create policy end_people_here on activity_file for update to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);

create policy people_here on contact for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy add_people_here on contact for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and entered_by = (select account_id from session_reach)
          and exists (select from household h where h.household_id = contact.household_id)
         then 1 else 0 end <> 0);
create policy end_people_here on contact for update to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);

create policy people_here on contact_declined for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy add_people_here on contact_declined for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and entered_by = (select account_id from session_reach)
          and exists (select from household h where h.household_id = contact_declined.household_id)
         then 1 else 0 end <> 0);
create policy end_people_here on contact_declined for update to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);

create policy people_here on follow_up for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy add_people_here on follow_up for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and entered_by = (select account_id from session_reach) then 1 else 0 end <> 0);
create policy end_people_here on follow_up for update to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);

create policy people_here on suggestion for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy add_people_here on suggestion for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and entered_by = (select account_id from session_reach) then 1 else 0 end <> 0);
create policy end_people_here on suggestion for update to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);

create policy people_here on board_posting for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy add_people_here on board_posting for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and entered_by = (select account_id from session_reach) then 1 else 0 end <> 0);
create policy end_people_here on board_posting for update to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);

grant select, insert (follows, chapter_id, member_group_id, state, type, topic, held_on, starts_at, place,
        joint_with, headcount, headcount_kind, result, cost_fen, cost_source, entered_by, entered_at,
        entered_on, change_reason, row_hash, ledger_file_id, ledger_line)
    on activity to xiehui_app;
grant select, insert (activity_id, turn, region_code, kind, topic, quantity, quantity_kind)
    on activity_output to xiehui_app;
grant select, insert (activity_id, region_code, attended, advised, treated, recovered)
    on health_tally to xiehui_app;
grant select, insert (record_id, chapter_id, region_code, entered_by, entered_at),
    update (withdrawn_at)
    on attending_chapter to xiehui_app;
grant select, insert (record_id, region_code, member_id, household_id, role, entered_by, entered_at),
    update (withdrawn_at)
    on participation to xiehui_app;
grant select, insert (record_id, region_code, digest, media_type, name, bytes, width, height,
        added_by, added_at),
    update (removed_at, removed_by)
    on activity_file to xiehui_app;
grant select, insert (household_id, chapter_id, region_code, member_id, contacted_on, channel, topics, note,
        entered_by, entered_at),
    update (withdrawn_at, withdrawn_by, withdraw_reason)
    on contact to xiehui_app;
grant select, insert (household_id, region_code, from_on, entered_by, entered_at),
    update (to_on)
    on contact_declined to xiehui_app;
grant select,
    insert (chapter_id, region_code, contact_id, household_id, need, due_on, entered_by, entered_at),
    update (done_on, result, done_by, done_at)
    on follow_up to xiehui_app;
grant select, insert (chapter_id, region_code, received_on, channel, theme, content, raised_by, due_on,
        entered_by, entered_at),
    update (answered_on, answer, answered_by, answered_at)
    on suggestion to xiehui_app;
grant select, insert (chapter_id, region_code, kind, month, posted_on, note, entered_by, entered_at),
    update (withdrawn_at, withdrawn_by)
    on board_posting to xiehui_app;
