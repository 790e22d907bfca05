-- What is kept about somebody, and who looked at it (domain 1.5): for whoever may see her, and for herself.

-- Is this member or household within the reach over people of the person here, or her own; where both are named, both.
drop function if exists subject_in_sight(bigint, bigint);
create function subject_in_sight(wanted_member bigint, wanted_household bigint) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select num_nonnulls($1, $2) > 0
        and ($1 is null or coalesce($1 = any (public.my_members()), false) or exists (
            select from public.session_reach r join public.member m on m.member_id = $1
            where r.token_hash = sha256(decode(nullif(current_setting('xiehui.token', true), ''), 'hex'))
              and r.expires_at > statement_timestamp() and m.region_code ^@ any (r.people)))
        and ($2 is null or coalesce($2 = any (public.my_households()), false) or exists (
            select from public.session_reach r join public.household h on h.household_id = $2
            where r.token_hash = sha256(decode(nullif(current_setting('xiehui.token', true), ''), 'hex'))
              and r.expires_at > statement_timestamp() and h.region_code ^@ any (r.people)))
$$;

-- What keeps a deletion from being carried out now, or null. $1 request  $2 today
drop function if exists deletion_held(bigint, date);
create function deletion_held(request bigint, today date) returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select case when d.member_id is not null
        then public.retention_hold_on('member', d.member_id, d.region_code, d.member_id, null)
        else coalesce(public.retention_hold_on('household', d.household_id, d.region_code, null, d.household_id),
            public.household_held(d.household_id, $2)) end
    from public.data_request d
    where d.data_request_id = $1 and d.kind = 'deletion'
      and d.state in ('received', 'in_work', 'proposed', 'confirmed')
      and public.subject_in_sight(d.member_id, d.household_id)
$$;
grant execute on function deletion_held(bigint, date) to xiehui_app;

-- Every row kept about a member or a household, by kind; numbers only as the fact that they are kept. Marks, consents
-- that would tell them, and what she was paid, given or lent are for the household itself: others look at them by a
-- step of its own.
-- $1 member or null  $2 household or null
-- Columns: kind, day or null, what it says or null
drop function if exists kept_about(bigint, bigint);
create function kept_about(about_member bigint, about_household bigint)
returns table (topic text, day date, words text)
language sql stable security definer rows 50 set search_path = pg_catalog, public, pg_temp as $$
    with own_case as (
        select a.* from public.assistance_case a
        where a.household_id = $2 or a.id_hash = (select m.id_hash from public.member m where m.member_id = $1)
    ), own (is_own) as (
        select coalesce(($1 is null or $1 = any (public.my_members()))
            and ($2 is null or $2 = any (public.my_households())), false)
    )
    select k.* from own, lateral (
        select 'member'::text, m.joined_on, concat_ws('，', m.name, m.birth_date::text, m.card_no, m.remark)
        from public.member m where m.member_id = $1
        union all
        select 'id_number', null, null from public.member m where m.member_id = $1 and m.id_sealed is not null
        union all
        select 'phone', null, null from public.member m where m.member_id = $1 and m.phone_sealed is not null
        union all
        select 'event', e.happened_on, e.reason from public.member_event e where e.member_id = $1
        union all
        select 'link', l.from_on, h.head_name from public.household_link l
        join public.household h using (household_id) where l.member_id = $1
        union all
        select 'post', p.from_on, c.name from public.officer_post p
        join public.chapter c using (chapter_id) where p.member_id = $1
        union all
        select 'excellent', make_date(x.year, 1, 1), null from public.excellent_member x where x.member_id = $1
        union all
        select 'household', null, concat_ws('，', h.head_name, h.group_name, h.address, h.size || '人')
        from public.household h where h.household_id = $2
        union all
        select 'id_number', null, null from public.household h
        where h.household_id = $2 and h.head_id_sealed is not null
        union all
        select 'mark', k.from_on, null from public.household_mark k
        where k.household_id = $2 and k.to_on is null and $2 = any (public.my_households())
        union all
        select 'link', l.from_on, m.name from public.household_link l
        join public.member m using (member_id) where l.household_id = $2
        union all
        select 'contact', c.contacted_on, c.note from public.contact c
        where (c.household_id = $2 or c.member_id = $1) and c.withdrawn_at is null
        union all
        select 'need', f.due_on, f.need from public.follow_up f where f.household_id = $2
        union all
        select 'policy', i.from_on, i.policy_no from public.insurance_policy i
        where i.household_id = $2 and i.removed_at is null
        union all
        select 'star', a.applied_on, null from public.star_application a where a.household_id = $2
        union all
        select 'award', a.awarded_on, a.serial from public.star_award a where a.household_id = $2
        union all
        select 'case', make_date(a.year, 1, 1), a.name from own_case a
        union all
        select 'bank', null, a.bank_name from own_case a where a.bank_sealed is not null and is_own
        union all
        select 'gift', g.given_on, g.goods from own_case a join public.case_gift g using (case_id) where is_own
        union all
        select 'payment', r.result_on, trim_scale(p.amount_fen / 100.0)::text from own_case a
        join public.payment p using (case_id) join public.payment_result r using (payment_id)
        where r.result = 'paid' and is_own
        union all
        select 'project', p.joined_on, null from public.project_household p where p.household_id = $2
        union all
        select 'operator', p.starts_on, p.name from public.project p
        where p.operator_household_id = $2 or p.operator_id_hash = (
            select m.id_hash from public.member m where m.member_id = $1)
        union all
        select 'income', i.declared_on, i.year::text from public.project_household p
        join public.project_income i using (project_household_id) where p.household_id = $2 and is_own
        union all
        select 'loan', l.contracted_on, l.contract_no from public.project_household p
        join public.loan l using (project_household_id) where p.household_id = $2 and is_own
        union all
        select 'claim', c.paid_on, trim_scale(c.amount_fen / 100.0)::text from public.insurance_policy i
        join public.insurance_claim c using (insurance_policy_id)
        where i.household_id = $2 and c.removed_at is null
        union all
        select 'participation', a.held_on, a.topic from public.participation p
        join public.activity a on a.record_id = p.record_id and a.superseded_at is null
        where (p.member_id = $1 or p.household_id = $2) and p.withdrawn_at is null
        union all
        select 'consent', c.decided_on, c.purpose || case when c.given then ' given' else ' withdrawn' end
        from public.consent c where (c.member_id = $1 or c.household_id = $2)
          and (c.purpose in ('register', 'id_number', 'phone') or $2 = any (public.my_households()))
        union all
        select 'account', (a.issued_at at time zone interval '8 hours')::date, null
        from public.household_account a where (a.household_id = $2 or a.member_id = $1) and a.ended_at is null
        union all
        select 'request', d.received_on, d.kind from public.data_request d
        where d.member_id = $1 or d.household_id = $2
    ) k (topic, day, words)
    where public.subject_in_sight($1, $2)
    order by k.topic, k.day desc nulls last
$$;
grant execute on function kept_about(bigint, bigint) to xiehui_app;

-- Who looked at what is sealed or sensitive about a member or a household, what for, and who changed which
-- fields: the newest hundred. Also who took out a whole list (R2, R3, R10) of a place that contained her chapter while
-- she was in the register, and, for herself alone, who saw a list of payees with a case of hers and who changed that
-- case. Each key is one descent of audit_entry_by_row, newest first. $1 member or null  $2 household or null
-- Columns: moment, account's name or null (the program's own), act, purpose of a look or null, names of the fields,
-- what was looked at or changed: register | export | payees | case
drop function if exists looks_at(bigint, bigint);
create function looks_at(about_member bigint, about_household bigint)
returns table (moment timestamptz, display_name text, act text, purpose text, fields text[], topic text)
language sql stable security definer rows 100 set search_path = pg_catalog, public, pg_temp as $$
    with moved as (
        select v.member_event_id, v.from_chapter, v.entered_at,
            lag(v.entered_at, 1, '-infinity') over (order by v.member_event_id) as since
        from public.member_event v where v.member_id = $1 and v.event = 'transferred'),
    stay (region_code, lists, since, until) as (
        select c.region_code, '（R(2|3|10)）', greatest(v.since, m.made_at), v.entered_at
        from moved v join public.chapter c on c.chapter_id = v.from_chapter
        join public.member m on m.member_id = $1
        union all
        select m.region_code, '（R(2|3|10)）',
            greatest((select max(v.entered_at) from moved v), m.made_at),
            coalesce((m.left_on + 1)::timestamp at time zone interval '8 hours', 'infinity')
        from public.member m where m.member_id = $1
        union all
        select h.region_code, '（R(3|10)）', coalesce((
                select min(a.moment) from public.audit_entry a
                where a.table_name = 'household' and a.row_key = $2::text and a.act = 'insert'), '-infinity'),
            coalesce((h.ended_on + 1)::timestamp at time zone interval '8 hours', 'infinity')
        from public.household h where h.household_id = $2),
    own_case as (
        select c.case_id from public.assistance_case c
        where c.household_id = $2 and $2 = any (public.my_households())
        union
        select c.case_id from public.assistance_case c join public.member m on m.id_hash = c.id_hash
        where m.member_id = $1 and $1 = any (public.my_members())),
    key (topic, table_name, row_key, read_only, lists, since, until) as (
        select 'register', 'member', $1::text, false, null, timestamptz '-infinity', timestamptz 'infinity'
        where $1 is not null
        union all
        select 'register', 'household', $2::text, false, null, '-infinity', 'infinity' where $2 is not null
        union all
        select 'register', 'household_mark', $2::text, true, null, '-infinity', 'infinity' where $2 is not null
        union all
        select 'export', 'region', left(s.region_code, n), true, s.lists, s.since, s.until
        from stay s, generate_series(0, length(s.region_code)) n
        union all
        select 'payees', 'payment_batch', p.payment_batch_id::text, true, null, '-infinity', 'infinity'
        from public.payment p join own_case using (case_id)
        union all
        select 'case', 'assistance_case', c.case_id::text, false, null, '-infinity', 'infinity' from own_case c),
    found as (
        select distinct k.topic, e.audit_entry_id
        from key k cross join lateral (
            select a.audit_entry_id from public.audit_entry a
            where a.table_name = k.table_name and a.row_key = k.row_key and (a.act = 'read' or not k.read_only)
              and (k.lists is null or a.purpose ~ k.lists) and a.moment >= k.since and a.moment < k.until
            order by a.audit_entry_id desc limit 100) e
        where public.subject_in_sight($1, $2)
        order by e.audit_entry_id desc limit 100)
    select e.moment, a.display_name, e.act, e.purpose, array(
        select f from (
            select jsonb_object_keys(coalesce(e.after, e.before)) as f
            union
            select jsonb_object_keys(case when jsonb_typeof(o.pair -> 'after') = 'object' then o.pair -> 'after'
                else '{}' end)) f order by f), w.topic
    from found w
    join public.audit_entry e using (audit_entry_id)
    left join public.account a using (account_id)
    cross join lateral (select public.audit_open(e.audit_entry_id) as pair) o
    order by e.audit_entry_id desc
$$;
grant execute on function looks_at(bigint, bigint) to xiehui_app;
