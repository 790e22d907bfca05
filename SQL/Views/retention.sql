-- What is past its term (0068), what holds it, and clearing it. See retention_rule for the terms.

-- The rows of a kind in a place that ended by a day, each with whose it is and what holds it. Never for the site
-- itself. $1 place  $2 rule  $3 today  $4 day by which they ended
drop function if exists retention_ended(text, text, date, date);
create function retention_ended(place text, wanted text, today date, until date)
returns table (row_key bigint, region_code text, past_on date, member_id bigint, household_id bigint, name text,
    held text)
language sql stable security definer rows 500 set search_path = pg_catalog, public, pg_temp as $$
    with term as (select $4 as until),
    raw (row_key, region_code, from_on, member_id, household_id, name, held) as (
        select s.suggestion_id, s.region_code, e.day, null::bigint, null::bigint, s.raised_by,
            case when s.state in ('received', 'assigned', 'reopened') then 'open' end
        from public.suggestion s
        cross join lateral (select coalesce((select max(t.day) from public.suggestion_step t
            where t.suggestion_id = s.suggestion_id), s.answered_on, s.received_on) as day) e
        where $2 = 'suggestion' and s.region_code >= $1 and s.region_code < $1 || ':'
          and (num_nonnulls(s.raised_by, s.reach_at) > 0 or s.sender_hash <> sha256('cleared'))
        union all
        select o.notice_objection_id, o.region_code,
            coalesce((o.decided_at at time zone interval '8 hours')::date, o.received_on), null, a.household_id,
            o.raised_by, case when o.upheld is null then 'open'
                when exists (select from public.star_appeal p where p.star_application_id = o.star_application_id
                    and p.granted is null) then 'appeal' end
        from public.notice_objection o left join public.star_application a using (star_application_id)
        where $2 = 'objection' and o.region_code >= $1 and o.region_code < $1 || ':'
          and (num_nonnulls(o.raised_by, o.reach_at) > 0 or o.sender_hash <> sha256('cleared'))
        union all
        -- Whose mark it was is nobody's to read in a list.
        select k.household_mark_id, h.region_code, k.to_on, null, k.household_id, null,
            case when exists (select from public.assistance_case c where c.household_id = k.household_id
                and c.state not in ('exited', 'rejected', 'carried_over')) then 'case' end
        from public.household_mark k join public.household h using (household_id)
        where $2 = 'mark' and k.to_on is not null and h.region_code >= $1 and h.region_code < $1 || ':'
        union all
        select h.household_id, h.region_code, h.ended_on, null, h.household_id, h.head_name,
            public.household_held(h.household_id, $3)
        from public.household h
        where $2 = 'household' and h.state <> 'active' and h.cleared_on is null
          and h.region_code >= $1 and h.region_code < $1 || ':'
        union all
        select c.case_id, c.region_code, e.day, null, c.household_id, c.name,
            case when exists (select from public.payment p where p.case_id = c.case_id and (p.result is null
                or p.result = 'returned' and not exists (select from public.payment_follow_up f
                    where f.payment_id = p.payment_id))) then 'payment' end
        from public.assistance_case c
        cross join lateral (select case when c.state = 'carried_over' then make_date(c.year, 12, 31)
                else coalesce(max(s.day), (c.entered_at at time zone interval '8 hours')::date) end as day
            from public.case_step s where s.case_id = c.case_id) e
        where $2 = 'case' and c.state in ('exited', 'rejected', 'carried_over') and c.cleared_on is null
          and c.region_code >= $1 and c.region_code < $1 || ':'
        union all
        select k.contact_id, k.region_code, k.contacted_on, k.member_id, k.household_id, h.head_name,
            case when exists (select from public.follow_up f where f.contact_id = k.contact_id
                and f.done_at is null) then 'need' end
        from public.chapter c
        join public.contact k on k.chapter_id = c.chapter_id and k.note is not null
            and k.contacted_on <= (select t.until from term t)
        join public.household h using (household_id)
        where $2 = 'contact_note' and c.region_code >= $1 and c.region_code < $1 || ':'
        union all
        select f.follow_up_id, f.region_code, f.done_on, k.member_id, h.household_id, h.head_name, null
        from public.follow_up f left join public.contact k using (contact_id)
        left join public.household h on h.household_id = coalesce(f.household_id, k.household_id)
        where $2 = 'follow_up' and f.done_at is not null and f.cleared_on is null
          and f.region_code >= $1 and f.region_code < $1 || ':'
        union all
        select a.star_application_id, a.region_code, (r.closed_at at time zone interval '8 hours')::date, null,
            a.household_id, a.head_name, case
            when exists (select from public.star_appeal p where p.star_application_id = a.star_application_id
                and p.granted is null) then 'appeal'
            when exists (select from public.star_award w where w.star_application_id = a.star_application_id
                and w.valid_to >= $3 and w.state in ('valid', 'suspended')) then 'award' end
        from public.star_application a join public.star_round r using (star_round_id)
        where $2 = 'star_form' and r.state = 'closed' and a.cleared_on is null
          and a.region_code >= $1 and a.region_code < $1 || ':'
        union all
        select p.project_id, p.region_code, e.day, null, p.operator_household_id, p.operator_name, null
        from public.project p
        cross join lateral (select max(s.day) as day from public.project_step s
            where s.project_id = p.project_id) e
        where $2 = 'project' and p.operator_id_hash is not null and p.state in ('closed', 'terminated')
          and p.region_code >= $1 and p.region_code < $1 || ':'
        union all
        select d.data_request_id, d.region_code, e.day, d.member_id, d.household_id,
            coalesce((select m.name from public.member m where m.member_id = d.member_id),
                (select h.head_name from public.household h where h.household_id = d.household_id)),
            case when d.state not in ('answered', 'refused', 'stopped') and not (d.state = 'confirmed' and exists (
                select from public.member m where m.member_id = d.member_id and m.erased_on is not null
                union all
                select from public.household h
                where h.household_id = d.household_id and h.cleared_on is not null)) then 'open' end
        from public.data_request d
        cross join lateral (select coalesce(max(s.taken_on), d.received_on) as day,
            count(s.note) > 0 as says from public.data_request_step s
            where s.data_request_id = d.data_request_id) e
        where $2 = 'request' and (d.content is not null or e.says)
          and d.region_code >= $1 and d.region_code < $1 || ':'
        union all
        -- Her own day, which a deletion that two persons confirmed brings nearer; a slip of the pen has its month.
        select m.member_id, m.region_code, null, m.member_id, null, m.name, null
        from public.member m
        where $2 = 'member' and m.erase_on <= $3 and m.erased_on is null
          and m.region_code >= $1 and m.region_code < $1 || ':'
        union all
        select s.session_id, a.region_code, (s.started_at at time zone interval '8 hours')::date, null, null,
            a.display_name, null
        from public.account a join public.session s using (account_id)
        where $2 = 'session' and a.region_code >= $1 and a.region_code < $1 || ':'
        union all
        select i.invitation_id, a.region_code,
            (coalesce(i.used_at, i.withdrawn_at, i.expires_at) at time zone interval '8 hours')::date, null, null,
            a.display_name, null
        from public.account a join public.invitation i using (account_id)
        where $2 = 'invitation' and a.region_code >= $1 and a.region_code < $1 || ':')
    select r.row_key, r.region_code, coalesce(r.from_on, $3), r.member_id, r.household_id, r.name,
        coalesce(public.retention_hold_on($2, r.row_key, r.region_code, r.member_id, r.household_id), r.held)
    from raw r cross join term t
    where r.from_on <= t.until or $2 = 'member'
$$;

-- The rows of a kind that are past their term in a place, each with what holds it. Never for the site itself.
-- $1 place  $2 rule  $3 today
drop function if exists retention_past(text, text, date);
create function retention_past(place text, wanted text, today date)
returns table (row_key bigint, region_code text, past_on date, name text, held text)
language sql stable security definer rows 500 set search_path = pg_catalog, public, pg_temp as $$
    select r.row_key, r.region_code, r.past_on, case when length(r.name) < 3 then left(r.name, 1) || '*'
        else left(r.name, length(r.name) / 2) || '*' || substr(r.name, length(r.name) / 2 + 2) end, r.held
    from public.retention_ended($1, $2, $3, public.retention_until($2, $3)) r
$$;

-- How much is past its term in a place, rule by rule, and how much of it is held. Below ten it is told to nobody
-- who does not reach the people there. $1 place  $2 today
-- Columns: rule, months, from, whether the site clears it by itself, past its term or null, of these held or null
drop function if exists retention_counts(text, date);
create function retention_counts(place text, today date)
returns table (rule text, months smallint, from_on date, is_automatic boolean, past bigint, held bigint)
language sql stable security definer rows 13 set search_path = pg_catalog, public, pg_temp as $$
    select k.rule, k.months, k.from_on, k.is_automatic,
        case when s.is_open or n.past >= 10 then n.past end,
        case when s.is_open or n.held >= 10 then n.held end
    from (select distinct on (r.rule) r.* from public.retention_rule r where r.from_on <= $2
          order by r.rule, r.from_on desc) k
    cross join lateral (
        select $1 ^@ any (r.people) as is_open from public.session_reach r
        where r.token_hash = sha256(decode(nullif(current_setting('xiehui.token', true), ''), 'hex'))
          and r.expires_at > statement_timestamp() and $1 ^@ any (r.places)) s
    cross join lateral (select count(*) as past, count(*) filter (where p.held is not null) as held
        from public.retention_past($1, k.rule, least($2, (now() at time zone interval '8 hours')::date)) p) n
    order by k.turn
$$;
grant execute on function retention_counts(text, date) to xiehui_app;

-- The rows behind such a figure, the longest past first, names as a notice prints them: for whoever reaches the
-- people there. $1 place  $2 rule  $3 today  $4 day and $5 key of the last row  $6 how many
-- Columns: row, name of the place, day from which the term counts, name or null, what holds it or null
drop function if exists retention_rows(text, text, date, date, bigint, integer);
create function retention_rows(place text, wanted text, today date, after_on date, after_key bigint, most integer)
returns table (row_key bigint, place_name text, past_on date, name text, held text)
language sql stable security definer rows 50 set search_path = pg_catalog, public, pg_temp as $$
    select p.row_key, (select r.name from public.region r where r.region_code = p.region_code), p.past_on, p.name, p.held
    from public.retention_past($1, $2, least($3, (now() at time zone interval '8 hours')::date)) p
    where public.my_duty_here('{township_officer,township_approver}', $1)
      and (p.past_on, p.row_key) > ($4, $5)
    order by p.past_on, p.row_key limit $6
$$;
grant execute on function retention_rows(text, text, date, date, bigint, integer) to xiehui_app;

-- Clears these rows: what identifies goes, what is counted stays. $1 rule  $2 rows  $3 today
drop function if exists retention_clear(text, bigint[], date);
create function retention_clear(wanted text, keys bigint[], day date) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    case wanted
        when 'suggestion' then
            update public.suggestion s set raised_by = null, reach_at = null,
                sender_hash = case when s.sender_hash is not null then sha256('cleared') end
            where s.suggestion_id = any (keys);
        when 'objection' then
            update public.notice_objection o set raised_by = null, reach_at = null,
                sender_hash = case when o.sender_hash is not null then sha256('cleared') end
            where o.notice_objection_id = any (keys);
        when 'mark' then
            delete from public.household_mark k where k.household_mark_id = any (keys);
        when 'household' then
            update public.household h set head_id_sealed = null, address = null, group_name = null, size = null,
                head_name = case when o.holds then h.head_name else '已清除' end,
                head_initials = case when o.holds then h.head_initials else '' end, cleared_on = day
            -- Plaques, cases and projects name her; their own terms run.
            from (select x.household_id, exists (select from public.star_award w where w.household_id = x.household_id)
                or exists (select from public.assistance_case c where c.household_id = x.household_id)
                or exists (select from public.project_household p where p.household_id = x.household_id) as holds
                from public.household x where x.household_id = any (keys)) o
            where h.household_id = o.household_id;
            perform public.person_key_destroy(h.person_key_id, '保存期满，按规定清除')
            from public.household h where h.household_id = any (keys);
        when 'case' then
            update public.assistance_case c set id_sealed = null, id_hash = null, bank_name = null, bank_sealed = null,
                bank_hash = null, bank_tail = null, contact = null, birth_year = null, guardian = null, sponsor = null,
                name = case when c.is_child then '已清除' else c.name end, cleared_on = day
            where c.case_id = any (keys);
            update public.payee y set bank_sealed = null, bank_hash = null
            from public.payment p
            where p.payment_id = y.payment_id and p.case_id = any (keys);
            perform public.person_key_destroy(c.person_key_id, '保存期满，按规定清除')
            from public.assistance_case c where c.case_id = any (keys);
        when 'contact_note' then
            update public.contact k set note = null where k.contact_id = any (keys);
        when 'follow_up' then
            update public.follow_up f set need = '已清除', result = '已清除', cleared_on = day
            where f.follow_up_id = any (keys);
        when 'project' then
            update public.project p set operator_id_sealed = null, operator_id_hash = null, cleared_on = day
            where p.project_id = any (keys);
            perform public.person_key_destroy(p.person_key_id, '保存期满，按规定清除')
            from public.project p where p.project_id = any (keys);
        when 'star_form' then
            update public.star_application a set deeds = null, taking_part = '{}', signed_by = null, address = null,
                cleared_on = day
            where a.star_application_id = any (keys);
            perform public.person_key_destroy(a.person_key_id, '保存期满，按规定清除')
            from public.star_application a where a.star_application_id = any (keys);
        when 'request' then
            update public.data_request d set content = null where d.data_request_id = any (keys);
            update public.data_request_step s set note = null
            where s.data_request_id = any (keys) and s.note is not null;
        when 'session' then
            delete from public.session s where s.session_id = any (keys);
        when 'invitation' then
            delete from public.invitation i where i.invitation_id = any (keys);
    end case;
end
$$;

-- Carries out what two persons decided and whose day has come: those of its rows that are still past their term
-- and that nothing holds, and deletions that households asked for. Two that run at a time take different ones; each
-- is carried out once.
-- $1 today. Answers how many rows were cleared.
drop function if exists retention_carry_out(date);
create function retention_carry_out(today date) returns bigint
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    day date := least(today, (now() at time zone interval '8 hours')::date);
    this public.retention_proposal;
    free bigint[];
    all_rows bigint := public.households_erase(day);
begin
    for this in select * from public.retention_proposal p where p.state = 'confirmed' and p.runs_on <= day
            order by p.runs_on, p.retention_proposal_id for update skip locked loop
        update public.retention_item i set outcome = o.outcome
        from (select k.row_key, case when r.row_key is null then 'gone' else coalesce(r.held, 'done') end as outcome
              from public.retention_item k
              left join public.retention_past(this.region_code, this.rule, day) r using (row_key)
              where k.retention_proposal_id = this.retention_proposal_id) o
        where i.retention_proposal_id = this.retention_proposal_id and i.row_key = o.row_key;
        free := array(select i.row_key from public.retention_item i
            where i.retention_proposal_id = this.retention_proposal_id and i.outcome = 'done' order by 1);
        perform public.retention_clear(this.rule, free, day);
        insert into public.retention_run (rule, region_code, retention_proposal_id, run_on, cleared, kept)
        values (this.rule, this.region_code, this.retention_proposal_id, day, cardinality(free),
            this.rows - cardinality(free));
        update public.retention_proposal p set state = 'done'
        where p.retention_proposal_id = this.retention_proposal_id;
        all_rows := all_rows + cardinality(free);
    end loop;
    return all_rows;
end
$$;
grant execute on function retention_carry_out(date) to xiehui_app;

-- Clears what leaves nothing to judge: entries of sign-in and spent invitations past their term, some at a time.
-- $1 today  $2 how many of a kind at most. Answers how many rows were cleared.
drop function if exists retention_tidy(date, integer);
create function retention_tidy(today date, most integer) returns bigint
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    day date := least(today, (now() at time zone interval '8 hours')::date);
    gone bigint[];
    all_rows bigint := 0;
begin
    gone := array(
        select s.session_id from public.session s join public.account a using (account_id)
        where s.started_at < (public.retention_until('session', day) + 1)::timestamp at time zone interval '8 hours'
          and not exists (select from public.session_reach r where r.session_id = s.session_id)
          and public.retention_hold_on('session', s.session_id, a.region_code, null, null) is null
        order by s.started_at limit most for update of s skip locked);
    if cardinality(gone) > 0 then
        perform public.retention_clear('session', gone, day);
        insert into public.retention_run (rule, run_on, cleared) values ('session', day, cardinality(gone));
        all_rows := cardinality(gone);
    end if;
    gone := array(
        select i.invitation_id from public.invitation i join public.account a using (account_id)
        where coalesce(i.used_at, i.withdrawn_at, i.expires_at)
            < (public.retention_until('invitation', day) + 1)::timestamp at time zone interval '8 hours'
          and public.retention_hold_on('invitation', i.invitation_id, a.region_code, null, null) is null
        order by i.invitation_id limit most for update of i skip locked);
    if cardinality(gone) > 0 then
        perform public.retention_clear('invitation', gone, day);
        insert into public.retention_run (rule, run_on, cleared) values ('invitation', day, cardinality(gone));
        all_rows := all_rows + cardinality(gone);
    end if;
    return all_rows;
end
$$;
grant execute on function retention_tidy(date, integer) to xiehui_app;

-- The rows of a proposal with what can be told of them, for whoever may see the rows behind the figure.
-- $1 proposal  $2 today  $3 key of the last row  $4 how many
-- Columns: row, name of the place or null, day from which the term counts or null, name or null, what became of it, or
-- what holds it now, or null
drop function if exists retention_items(bigint, date, bigint, integer);
create function retention_items(proposal bigint, today date, after_key bigint, most integer)
returns table (row_key bigint, place_name text, past_on date, name text, outcome text)
language sql stable security definer rows 50 set search_path = pg_catalog, public, pg_temp as $$
    select i.row_key, (select r.name from public.region r where r.region_code = p.region_code), p.past_on, p.name,
        coalesce(i.outcome, p.held)
    from public.retention_proposal o join public.retention_item i using (retention_proposal_id)
    left join public.retention_past(o.region_code, o.rule,
        least($2, (now() at time zone interval '8 hours')::date)) p using (row_key)
    where o.retention_proposal_id = $1 and i.row_key > $3
      and public.my_duty_here('{township_officer,township_approver}', o.region_code)
    order by i.row_key limit $4
$$;
grant execute on function retention_items(bigint, date, bigint, integer) to xiehui_app;
