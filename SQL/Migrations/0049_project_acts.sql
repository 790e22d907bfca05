-- How a project is carried on (domain 7): the chapter and the township enter, the township approves what another
-- entered once the notice is over, the county a large one, and two sign that it is accepted. The tables see to it,
-- whoever writes to them. Households and income are seen by those who keep people; everyone else counts.

-- From this budget on the county approves too: 50,000 yuan.
create function is_large_project(budget_fen bigint) returns boolean
language sql immutable set search_path = pg_catalog, public, pg_temp as $$
    select coalesce($1 >= 5000000, false)
$$;

-- Principal of a project that is lent and not back: nothing until loans are kept, which replace this.
create function project_outstanding_fen(project bigint) returns bigint
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select 0::bigint
$$;

create function refuse_project(claim text, code text default 'check_violation') returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    raise exception 'a project refuses: %', $1 using errcode = $2, constraint = $1;
end
$$;

-- A project begins as an idea; a ledger's row is running, and its keepers fill in what the ledger left open. What
-- the village has reviewed is changed only after it was returned.
create function project_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if pg_trigger_depth() > 1 then return new; end if;
    select c.region_code into new.region_code from public.chapter c where c.chapter_id = new.chapter_id;
    if not coalesce(public.my_duty_here('{village_secretary,township_officer}', new.region_code), false) then
        perform public.refuse_project('step_belongs_to_its_duty', 'insufficient_privilege');
    end if;
    if new.operator_household_id is not null and not exists (select from public.household h
            where h.household_id = new.operator_household_id
              and left(h.region_code, 9) = left(new.region_code, 9)) then
        perform public.refuse_project('operator_is_of_the_township');
    end if;
    if tg_op = 'UPDATE' then
        if not (old.state = 'idea' or old.state = 'running' and old.ledger_file_id is not null) then
            perform public.refuse_project('reviewed_project_stays');
        end if;
        return new;
    end if;
    new.state := 'idea';
    if new.ledger_file_id is not null then
        if not public.import_is_open(new.ledger_file_id) then
            perform public.refuse_project('import_rows_are_ones_own', 'insufficient_privilege');
        end if;
        new.state := 'running';
    elsif exists (select from public.chapter c where c.chapter_id = new.chapter_id and c.state = 'dissolved') then
        perform public.refuse_project('project_is_of_a_living_chapter');
    end if;
    return new;
end
$$;
create trigger project_by_right before insert or update on project
    for each row execute function project_by_right();

-- What must be true before a step, beyond the table of moves.
create function project_step_is_due(this project, step project_step) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if $2.step in ('town_approved', 'county_approved')
        and public.same_person(($1).entered_by, $2.taken_by) then
        perform public.refuse_project('project_takes_two_persons');
    end if;
    if $2.step = 'town_approved' and not exists (
            select from (select s.ends_on from public.project_step s
                  where s.project_id = ($1).project_id and s.step = 'on_notice'
                  order by s.project_step_id desc limit 1) n where n.ends_on < $2.day) then
        perform public.refuse_project('project_notice_is_over');
    end if;
    if $2.step = 'county_approved' then
        if not public.is_large_project(($1).budget_fen) then
            perform public.refuse_project('county_approves_large_projects');
        end if;
        if exists (select from public.project_step s where s.project_id = ($1).project_id
                   and s.step = 'town_approved' and public.same_person(s.taken_by, $2.taken_by)) then
            perform public.refuse_project('project_takes_two_persons');
        end if;
    end if;
    if $2.step = 'contracted' and $2.from_state = 'town_approved'
        and public.is_large_project(($1).budget_fen) then
        perform public.refuse_project('large_project_goes_to_the_county');
    end if;
    if $2.step = 'funded' and not exists (select from public.fund_entry e
            where e.project_id = ($1).project_id and e.kind = 'spending' and e.state = 'posted'
              and e.reverses is null)
        and not exists (select from public.project_funding f where f.project_id = ($1).project_id
            and f.kind in ('own', 'in_kind') and f.removed_at is null) then
        perform public.refuse_project('funded_project_has_its_money');
    end if;
    if $2.step = 'repaying' and public.project_outstanding_fen(($1).project_id) = 0 then
        perform public.refuse_project('repaying_project_owes');
    end if;
    if $2.step = 'closed' and public.project_outstanding_fen(($1).project_id) > 0 then
        perform public.refuse_project('closed_project_owes_nothing');
    end if;
end
$$;

create function project_step_moves() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    this public.project;
    move public.project_move;
    last_day date;
begin
    select * into this from public.project p where p.project_id = new.project_id for update;
    new.region_code := this.region_code;
    new.from_state := this.state;
    select * into move from public.project_move m where m.step = new.step and m.from_state = this.state;
    if move.step is null then
        perform public.refuse_project('project_moves_step_by_step');
    end if;
    if move.duties = '{signatures}' then
        if pg_trigger_depth() < 2 then
            perform public.refuse_project('acceptance_takes_two_signatures', 'insufficient_privilege');
        end if;
    elsif not public.my_duty_here(move.duties, this.region_code) then
        perform public.refuse_project('step_belongs_to_its_duty', 'insufficient_privilege');
    end if;
    select max(s.day) into last_day from public.project_step s where s.project_id = this.project_id;
    if new.day > (new.taken_at at time zone interval '8 hours')::date or new.day < last_day then
        perform public.refuse_project('project_steps_follow_in_time');
    end if;
    perform public.project_step_is_due(this, new);
    update public.project p set state = move.to_state where p.project_id = this.project_id;
    if new.step <> 'running' then return new; end if;
    insert into public.project_follow_up (project_id, region_code, kind, due_on)
    select this.project_id, this.region_code, case when n % 12 = 0 then 'yearly' else 'quarterly' end,
        (new.day + make_interval(months => n))::date
    from generate_series(3, coalesce(this.cycle_months, 36), 3) n
    on conflict (project_id, due_on) do nothing;
    return new;
end
$$;
create trigger project_step_moves before insert on project_step
    for each row execute function project_step_moves();

-- What stands with a project is of its place, and entered by those who keep it while it is not over.
create function with_project_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    this public.project;
    row_ledger bigint := (to_jsonb(new) ->> 'ledger_file_id')::bigint;
begin
    select * into this from public.project p where p.project_id = new.project_id;
    new.region_code := this.region_code;
    if not coalesce(public.my_duty_here('{village_secretary,township_officer}', this.region_code), false) then
        perform public.refuse_project('step_belongs_to_its_duty', 'insufficient_privilege');
    end if;
    if this.state in ('closed', 'terminated') then
        perform public.refuse_project('project_is_over');
    end if;
    if tg_op = 'INSERT' and row_ledger is not null and not public.import_is_open(row_ledger) then
        perform public.refuse_project('import_rows_are_ones_own', 'insufficient_privilege');
    end if;
    return new;
end
$$;
create trigger with_project_by_right before insert or update on project_household
    for each row execute function with_project_by_right();
create trigger with_project_by_right before insert or update on project_funding
    for each row execute function with_project_by_right();
create trigger with_project_by_right before insert or update on project_activity
    for each row execute function with_project_by_right();
create trigger with_project_by_right before insert or update on project_follow_up
    for each row execute function with_project_by_right();
create trigger with_project_by_right before insert or update on project_photo
    for each row execute function with_project_by_right();

create trigger done_once before update on project_funding
    for each row execute function done_once();
create trigger done_once before update on project_activity
    for each row execute function done_once();
create trigger done_once before update on project_photo
    for each row execute function done_once();

-- A household of the same township, which stays the one it was; who has left stays away.
create function project_household_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op = 'UPDATE' then
        if old.left_on is not null then
            perform public.refuse_project('household_has_left');
        end if;
        return new;
    end if;
    if not exists (select from public.household h where h.household_id = new.household_id
                   and h.state <> 'merged' and left(h.region_code, 9) = left(new.region_code, 9)) then
        perform public.refuse_project('assisted_household_is_of_the_township');
    end if;
    return new;
end
$$;
create trigger zz_project_household_by_right before insert or update on project_household
    for each row execute function project_household_by_right();

-- A training or visit that took place, of the project's own place.
create function project_activity_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if not exists (select from public.activity a where a.record_id = new.record_id
                   and a.superseded_at is null and a.state in ('held', 'recorded', 'verified')
                   and left(a.region_code, 9) = left(new.region_code, 9)) then
        perform public.refuse_project('tied_activity_took_place');
    end if;
    return new;
end
$$;
create trigger zz_project_activity_by_right before insert on project_activity
    for each row execute function project_activity_by_right();

-- The chapter looks in every quarter; the yearly look is the township's. Done once, on a day that has come.
create function project_follow_up_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        if pg_trigger_depth() < 2 and new.done_on is not null then
            perform public.refuse_project('follow_up_falls_due_first');
        end if;
        return new;
    end if;
    if old.done_on is not null then
        perform public.refuse_project('done_once');
    end if;
    if new.done_by is distinct from public.my_account() then
        perform public.refuse_project('step_belongs_to_its_duty', 'insufficient_privilege');
    end if;
    if new.kind = 'yearly' and not public.my_duty_here('{township_officer}', new.region_code) then
        perform public.refuse_project('yearly_look_is_the_townships', 'insufficient_privilege');
    end if;
    if new.done_on > (new.done_at at time zone interval '8 hours')::date then
        perform public.refuse_project('follow_up_was_done');
    end if;
    return new;
end
$$;
create trigger zz_project_follow_up_by_right before insert or update on project_follow_up
    for each row execute function project_follow_up_by_right();

-- Income and lifting stand with a household of a project.
create function with_project_household_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    this public.project_household;
begin
    select * into this from public.project_household h where h.project_household_id = new.project_household_id;
    new.region_code := this.region_code;
    if tg_table_name = 'project_income' then
        if not coalesce(public.my_duty_here('{village_secretary,township_officer}', this.region_code), false) then
            perform public.refuse_project('step_belongs_to_its_duty', 'insufficient_privilege');
        end if;
        new.band := coalesce(public.income_band(new.yuan), new.band);
        if new.ledger_file_id is not null then
            if not public.import_is_open(new.ledger_file_id) then
                perform public.refuse_project('import_rows_are_ones_own', 'insufficient_privilege');
            end if;
        elsif new.yuan is not null or new.declared_on > (new.entered_at at time zone interval '8 hours')::date
            or new.year > extract(year from new.declared_on) then
            perform public.refuse_project('income_is_declared_in_a_band');
        end if;
        return new;
    end if;
    if not coalesce(public.my_duty_here('{township_approver}', this.region_code), false) then
        perform public.refuse_project('step_belongs_to_its_duty', 'insufficient_privilege');
    end if;
    if public.same_person(this.entered_by, new.confirmed_by) then
        perform public.refuse_project('project_takes_two_persons');
    end if;
    if new.lifted_on > (new.confirmed_at at time zone interval '8 hours')::date
        or new.lifted_on < this.joined_on then
        perform public.refuse_project('hardship_ended_in_the_project');
    end if;
    perform from public.project_household h
    where h.project_household_id = this.project_household_id for update;
    if (new.reverses is null) = exists (select from public.project_lifting l
            where l.project_household_id = this.project_household_id and l.reverses is null
              and (new.reverses is null or l.project_lifting_id = new.reverses)
              and not exists (select from public.project_lifting r where r.reverses = l.project_lifting_id)) then
        perform public.refuse_project('hardship_ends_once');
    end if;
    return new;
end
$$;
create trigger with_project_household_by_right before insert on project_income
    for each row execute function with_project_household_by_right();
create trigger with_project_household_by_right before insert on project_lifting
    for each row execute function with_project_household_by_right();

-- A project is checked while it runs.
create function project_acceptance_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    this public.project;
begin
    select * into this from public.project p where p.project_id = new.project_id for update;
    new.region_code := this.region_code;
    if not coalesce(public.my_duty_here('{township_officer}', this.region_code), false) then
        perform public.refuse_project('step_belongs_to_its_duty', 'insufficient_privilege');
    end if;
    if this.state <> 'running' then
        perform public.refuse_project('running_project_is_checked');
    end if;
    if new.checked_on > (new.entered_at at time zone interval '8 hours')::date then
        perform public.refuse_project('project_steps_follow_in_time');
    end if;
    return new;
end
$$;
create trigger project_acceptance_by_right before insert on project_acceptance
    for each row execute function project_acceptance_by_right();

-- Signed is the newest check, with its assets seen, its money used as planned and a photo; by two persons, of whom
-- the approver neither entered the project nor the check. The second signature accepts the project.
create function project_signature_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    this public.project_acceptance;
    whole public.project;
begin
    select p.* into whole from public.project p join public.project_acceptance a using (project_id)
    where a.project_acceptance_id = new.project_acceptance_id for update of p;
    select * into this from public.project_acceptance a
    where a.project_acceptance_id = new.project_acceptance_id;
    new.region_code := this.region_code;
    if not coalesce(public.my_duty_here(array[new.duty], this.region_code), false) then
        perform public.refuse_project('step_belongs_to_its_duty', 'insufficient_privilege');
    end if;
    if whole.state <> 'running' or exists (select from public.project_acceptance a
            where a.project_id = this.project_id
              and a.project_acceptance_id > this.project_acceptance_id) then
        perform public.refuse_project('newest_check_is_signed');
    end if;
    if not (this.money_as_planned and this.assets_seen) then
        perform public.refuse_project('signed_check_is_in_order');
    end if;
    if not exists (select from public.project_photo f
                   where f.project_id = this.project_id and f.removed_at is null) then
        perform public.refuse_project('signed_check_has_a_photo');
    end if;
    if exists (select from public.project_signature s
            where s.project_acceptance_id = new.project_acceptance_id
              and public.same_person(s.signed_by, new.signed_by))
        or new.duty = 'township_approver' and (public.same_person(whole.entered_by, new.signed_by)
            or public.same_person(this.entered_by, new.signed_by)) then
        perform public.refuse_project('acceptance_takes_two_persons');
    end if;
    return new;
end
$$;
create trigger project_signature_by_right before insert on project_signature
    for each row execute function project_signature_by_right();

create function project_signature_accepts() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if (select count(*) from public.project_signature s
        where s.project_acceptance_id = new.project_acceptance_id) = 2 then
        insert into public.project_step (project_id, region_code, step, from_state, day, taken_by, taken_at)
        select a.project_id, a.region_code, 'accepted', 'running',
            (new.signed_at at time zone interval '8 hours')::date, new.signed_by, new.signed_at
        from public.project_acceptance a where a.project_acceptance_id = new.project_acceptance_id;
    end if;
    return null;
end
$$;
create trigger project_signature_accepts after insert on project_signature
    for each row execute function project_signature_accepts();

-- A book pays for projects of its own place, once they are contracted; what takes an entry back repeats it.
create function fund_entry_of_project() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if new.reverses is not null then
        select e.project_id into new.project_id from public.fund_entry e where e.fund_entry_id = new.reverses;
        return new;
    end if;
    if not exists (select from public.project p where p.project_id = new.project_id
                   and left(p.region_code, length(new.region_code)) = new.region_code
                   and p.state in ('contracted', 'funded', 'running', 'accepted', 'repaying')) then
        perform public.refuse_project('paid_project_is_under_way');
    end if;
    return new;
end
$$;
create trigger fund_entry_of_project before insert on fund_entry
    for each row when (new.reverses is not null or new.project_id is not null)
    execute function fund_entry_of_project();

-- Rows of a project are seen by whoever keeps aid or money of its place; households by whoever keeps aid; income
-- by whoever keeps people. Counts for everyone else come from project_totals.
do $$
declare
    part text;
begin
    foreach part in array '{project,project_step,project_funding,project_follow_up,project_activity,project_acceptance,project_signature,project_photo}'::text[] loop
        execute format('create policy aid_or_money_here on %I for select to xiehui_app using (
            case when region_code ^@ any ((select aid from session_reach)::text[])
                  or region_code ^@ any ((select money from session_reach)::text[]) then 1 else 0 end <> 0)', part);
    end loop;
    foreach part in array '{project_household,project_lifting}'::text[] loop
        execute format('create policy aid_here on %I for select to xiehui_app using (
            case when region_code ^@ any ((select aid from session_reach)::text[]) then 1 else 0 end <> 0)', part);
    end loop;
    foreach part in array '{project,project_household,project_income,project_funding,project_acceptance}'::text[] loop
        execute format('create policy enter_here on %I for insert to xiehui_app with check (
            case when region_code ^@ any ((select people from session_reach)::text[])
                  and entered_by = (select account_id from session_reach) then 1 else 0 end <> 0)', part);
    end loop;
    foreach part in array '{project,project_household,project_follow_up}'::text[] loop
        execute format('create policy change_here on %I for update to xiehui_app using (
            case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0)', part);
    end loop;
    foreach part in array '{project_funding,project_activity,project_photo}'::text[] loop
        execute format('create policy end_here on %I for update to xiehui_app using (
            case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0)
            with check (case when region_code ^@ any ((select people from session_reach)::text[])
                  and removed_by = (select account_id from session_reach) then 1 else 0 end <> 0)', part);
    end loop;
end
$$;
create policy everyone_entered_reads on project_move for select to xiehui_app using (
    case when (select account_id from session_reach) is not null then 1 else 0 end <> 0);
create policy people_here on project_income for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy step_here on project_step for insert to xiehui_app with check (
    case when region_code ^@ any ((select aid from session_reach)::text[]) and step <> 'accepted'
          and taken_by = (select account_id from session_reach) then 1 else 0 end <> 0);
create policy confirm_here on project_lifting for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and confirmed_by = (select account_id from session_reach) then 1 else 0 end <> 0);
create policy tie_here on project_activity for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and linked_by = (select account_id from session_reach) then 1 else 0 end <> 0);
create policy plan_here on project_follow_up for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);
create policy sign_here on project_signature for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and signed_by = (select account_id from session_reach) then 1 else 0 end <> 0);
create policy add_photo_here on project_photo for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and added_by = (select account_id from session_reach) then 1 else 0 end <> 0);

grant select (project_id, chapter_id, region_code, name, kind, product, is_base, operator_kind, operator_name,
        operator_household_id, site, scale, scale_unit, plan, plan_income_fen, budget_fen, starts_on, built_on,
        cycle_months, partners, risks, state, entered_by, entered_at, version, ledger_file_id, ledger_line),
    insert (chapter_id, region_code, name, kind, product, is_base, operator_kind, operator_name,
        operator_household_id, operator_id_sealed, operator_id_hash, site, scale, scale_unit, plan,
        plan_income_fen, budget_fen, starts_on, built_on, cycle_months, partners, risks, entered_by, entered_at,
        ledger_file_id, ledger_line, row_hash),
    update (name, kind, product, is_base, operator_kind, operator_name, operator_household_id, site, scale,
        scale_unit, plan, plan_income_fen, budget_fen, starts_on, built_on, cycle_months, partners, risks)
    on project to xiehui_app;
grant select on project_move to xiehui_app;
grant select, insert (project_id, step, reason, day, ends_on, present, votes_for, votes_against, taken_by, taken_at)
    on project_step to xiehui_app;
grant select (project_household_id, project_id, region_code, household_id, role, support, skill, joined_on, left_on,
        entered_by, entered_at, version, ledger_file_id, ledger_line),
    insert (project_id, household_id, role, support, skill, joined_on, entered_by, entered_at, ledger_file_id,
        ledger_line, row_hash),
    update (role, support, skill, left_on)
    on project_household to xiehui_app;
grant select, insert (project_household_id, lifted_on, reason, reverses, confirmed_by, confirmed_at)
    on project_lifting to xiehui_app;
grant select (project_income_id, project_household_id, region_code, is_baseline, year, band, declared_on,
        entered_by, entered_at, ledger_file_id, ledger_line),
    insert (project_household_id, is_baseline, year, yuan, band, declared_on, entered_by, entered_at,
        ledger_file_id, ledger_line, row_hash)
    on project_income to xiehui_app;
grant select (project_funding_id, project_id, region_code, kind, source, what, amount_fen, year, entered_by,
        entered_at, removed_at, removed_by, ledger_file_id, ledger_line),
    insert (project_id, kind, source, what, amount_fen, year, entered_by, entered_at, ledger_file_id, ledger_line,
        row_hash),
    update (removed_at, removed_by)
    on project_funding to xiehui_app;
grant select, insert (project_id, record_id, linked_by, linked_at), update (removed_at, removed_by)
    on project_activity to xiehui_app;
grant select, insert (project_id, kind, due_on), update (done_on, done_by, done_at, what)
    on project_follow_up to xiehui_app;
grant select,
    insert (project_id, checked_on, money_as_planned, assets_seen, households_present, training_given, benefit_paid,
        account_closed, notes, entered_by, entered_at)
    on project_acceptance to xiehui_app;
grant select, insert (project_acceptance_id, duty, signed_by, signed_at) on project_signature to xiehui_app;
grant select,
    insert (project_id, digest, media_type, name, bytes, width, height, added_by, added_at),
    update (removed_at, removed_by)
    on project_photo to xiehui_app;
grant select (project_id), insert (project_id) on fund_entry to xiehui_app;
-- The reach over aid (0047), which the policies above ask for.
grant select (aid) on session_reach to xiehui_app;
grant execute on function income_band(integer), is_large_project(bigint) to xiehui_app;
