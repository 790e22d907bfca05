-- The site's rights on schemes, months and scores: see 0025.

create policy everyone_entered_reads on flag_scheme for select to xiehui_app using (
    case when (select account_id from session_reach) is not null
         then 1 else 0 end <> 0);
create policy draft_here on flag_scheme for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and made_by = (select account_id from session_reach)
          and state = 'draft'
          and my_duty_here('{township_officer}', region_code)
         then 1 else 0 end <> 0);
create policy change_here on flag_scheme for update to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and my_duty_here('{township_officer}', region_code)
         then 1 else 0 end <> 0);

create policy everyone_entered_reads on flag_scheme_indicator for select to xiehui_app using (
    case when (select account_id from session_reach) is not null
         then 1 else 0 end <> 0);
create policy draft_here on flag_scheme_indicator for insert to xiehui_app with check (
    case when exists (select from flag_scheme s where s.flag_scheme_id = flag_scheme_indicator.flag_scheme_id
          and s.region_code ^@ any ((select people from session_reach)::text[])
          and my_duty_here('{township_officer}', s.region_code))
         then 1 else 0 end <> 0);
create policy change_here on flag_scheme_indicator for update to xiehui_app using (
    case when exists (select from flag_scheme s where s.flag_scheme_id = flag_scheme_indicator.flag_scheme_id
          and s.region_code ^@ any ((select people from session_reach)::text[])
          and my_duty_here('{township_officer}', s.region_code))
         then 1 else 0 end <> 0);
create policy drop_here on flag_scheme_indicator for delete to xiehui_app using (
    case when exists (select from flag_scheme s where s.flag_scheme_id = flag_scheme_indicator.flag_scheme_id
          and s.region_code ^@ any ((select people from session_reach)::text[])
          and my_duty_here('{township_officer}', s.region_code))
         then 1 else 0 end <> 0);

create policy everyone_entered_reads on flag_scheme_part for select to xiehui_app using (
    case when (select account_id from session_reach) is not null
         then 1 else 0 end <> 0);
create policy draft_here on flag_scheme_part for insert to xiehui_app with check (
    case when exists (select from flag_scheme s where s.flag_scheme_id = flag_scheme_part.flag_scheme_id
          and s.region_code ^@ any ((select people from session_reach)::text[])
          and my_duty_here('{township_officer}', s.region_code))
         then 1 else 0 end <> 0);
create policy change_here on flag_scheme_part for update to xiehui_app using (
    case when exists (select from flag_scheme s where s.flag_scheme_id = flag_scheme_part.flag_scheme_id
          and s.region_code ^@ any ((select people from session_reach)::text[])
          and my_duty_here('{township_officer}', s.region_code))
         then 1 else 0 end <> 0);
create policy drop_here on flag_scheme_part for delete to xiehui_app using (
    case when exists (select from flag_scheme s where s.flag_scheme_id = flag_scheme_part.flag_scheme_id
          and s.region_code ^@ any ((select people from session_reach)::text[])
          and my_duty_here('{township_officer}', s.region_code))
         then 1 else 0 end <> 0);

create policy everyone_entered_reads on flag_scheme_flag for select to xiehui_app using (
    case when (select account_id from session_reach) is not null
         then 1 else 0 end <> 0);
create policy draft_here on flag_scheme_flag for insert to xiehui_app with check (
    case when exists (select from flag_scheme s where s.flag_scheme_id = flag_scheme_flag.flag_scheme_id
          and s.region_code ^@ any ((select people from session_reach)::text[])
          and my_duty_here('{township_officer}', s.region_code))
         then 1 else 0 end <> 0);
create policy change_here on flag_scheme_flag for update to xiehui_app using (
    case when exists (select from flag_scheme s where s.flag_scheme_id = flag_scheme_flag.flag_scheme_id
          and s.region_code ^@ any ((select people from session_reach)::text[])
          and my_duty_here('{township_officer}', s.region_code))
         then 1 else 0 end <> 0);
create policy drop_here on flag_scheme_flag for delete to xiehui_app using (
    case when exists (select from flag_scheme s where s.flag_scheme_id = flag_scheme_flag.flag_scheme_id
          and s.region_code ^@ any ((select people from session_reach)::text[])
          and my_duty_here('{township_officer}', s.region_code))
         then 1 else 0 end <> 0);

create policy everyone_entered_reads on flag_scheme_veto for select to xiehui_app using (
    case when (select account_id from session_reach) is not null
         then 1 else 0 end <> 0);
create policy draft_here on flag_scheme_veto for insert to xiehui_app with check (
    case when exists (select from flag_scheme s where s.flag_scheme_id = flag_scheme_veto.flag_scheme_id
          and s.region_code ^@ any ((select people from session_reach)::text[])
          and my_duty_here('{township_officer}', s.region_code))
         then 1 else 0 end <> 0);
create policy change_here on flag_scheme_veto for update to xiehui_app using (
    case when exists (select from flag_scheme s where s.flag_scheme_id = flag_scheme_veto.flag_scheme_id
          and s.region_code ^@ any ((select people from session_reach)::text[])
          and my_duty_here('{township_officer}', s.region_code))
         then 1 else 0 end <> 0);
create policy drop_here on flag_scheme_veto for delete to xiehui_app using (
    case when exists (select from flag_scheme s where s.flag_scheme_id = flag_scheme_veto.flag_scheme_id
          and s.region_code ^@ any ((select people from session_reach)::text[])
          and my_duty_here('{township_officer}', s.region_code))
         then 1 else 0 end <> 0);

create policy everyone_entered_reads on rating_calendar for select to xiehui_app using (
    case when (select account_id from session_reach) is not null
         then 1 else 0 end <> 0);
create policy set_here on rating_calendar for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and entered_by = (select account_id from session_reach)
          and my_duty_here('{township_officer}', region_code)
         then 1 else 0 end <> 0);
create policy everyone_entered_reads on holiday for select to xiehui_app using (
    case when (select account_id from session_reach) is not null
         then 1 else 0 end <> 0);

-- Worked on in the township; what is published, in all whose places it is.
create policy people_here_and_published on flag_month for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1
         when exists (select from session_reach r, unnest(r.people) p where p ^@ flag_month.region_code) then 1
         when published_revision is not null and region_code ^@ any ((select places from session_reach)::text[]) then 1
         else 0 end <> 0);
create policy people_here on month_step for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy take_here on month_step for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and taken_by = (select account_id from session_reach) and step <> 'computed'
         then 1 else 0 end <> 0);
create policy people_here_and_published on score for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1
         when region_code ^@ any ((select places from session_reach)::text[]) and exists (select from flag_month f
              where f.region_code = left(score.region_code, 9) and f.month = score.month
                and f.published_revision >= score.revision) then 1
         else 0 end <> 0);

create policy people_here on hand_points for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy add_people_here on hand_points for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and entered_by = (select account_id from session_reach)
         then 1 else 0 end <> 0);

create policy people_here on self_points for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy add_people_here on self_points for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and entered_by = (select account_id from session_reach)
         then 1 else 0 end <> 0);

create policy people_here on veto for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy add_people_here on veto for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and raised_by = (select account_id from session_reach)
         then 1 else 0 end <> 0);
create policy decide_people_here on veto for update to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0)
    with check (case when region_code ^@ any ((select people from session_reach)::text[])
          and decided_by = (select account_id from session_reach)
         then 1 else 0 end <> 0);

create policy people_here on objection for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy add_people_here on objection for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and raised_by = (select account_id from session_reach)
         then 1 else 0 end <> 0);
create policy decide_people_here on objection for update to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0)
    with check (case when region_code ^@ any ((select people from session_reach)::text[])
          and decided_by = (select account_id from session_reach)
         then 1 else 0 end <> 0);

create policy everyone_entered_reads on publication for select to xiehui_app using (
    case when (select account_id from session_reach) is not null
         then 1 else 0 end <> 0);

grant select,
    insert (region_code, name, preset, mode, from_month, rates_enterprises, days_to_enter, statement_day,
        copied_from, made_by),
    update (name, preset, mode, from_month, rates_enterprises, days_to_enter, statement_day, state,
        published_by, published_at)
    on flag_scheme to xiehui_app;
grant select, insert (flag_scheme_id, code, sort, label), update (sort, label), delete
    on flag_scheme_indicator to xiehui_app;
grant select,
    insert (flag_scheme_id, source, code, formula, max_points, steps_at, steps_points, target_permille,
        when_none, hand_step),
    update (code, formula, max_points, steps_at, steps_points, target_permille, when_none, hand_step),
    delete
    on flag_scheme_part to xiehui_app;
grant select, insert (flag_scheme_id, rank, colour, label, grade, from_total, quota),
    update (colour, label, grade, from_total, quota), delete
    on flag_scheme_flag to xiehui_app;
grant select, insert (flag_scheme_id, kind, lowers_to), update (lowers_to), delete
    on flag_scheme_veto to xiehui_app;
grant select,
    insert (region_code, from_month, closes_day, computed_day, hand_day, approval_day, board_day,
        appeal_days, entered_by, entered_at)
    on rating_calendar to xiehui_app;
grant select on holiday, flag_month, score, publication to xiehui_app;
grant select, insert (flag_month_id, step, reason, taken_by, taken_at) on month_step to xiehui_app;
grant select,
    insert (chapter_id, month, source, points, reason, measure, entered_by, entered_at)
    on hand_points to xiehui_app;
grant select, insert (chapter_id, month, source, points, note, entered_by, entered_at)
    on self_points to xiehui_app;
grant select, insert (chapter_id, month, kind, fact, raised_by, raised_at),
    update (confirmed, decided_by, decided_at, decision_reason)
    on veto to xiehui_app;
grant select, insert (chapter_id, month, revision, code, grounds, raised_by, raised_at),
    update (upheld, answer, decided_by, decided_at)
    on objection to xiehui_app;
grant execute on function same_person(bigint, bigint), my_duty_here(text[], text) to xiehui_app;
