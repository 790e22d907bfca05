-- The mark under which an erased person's number, or her row in a ledger, is known again.
-- $1 keyed hash of either
drop function if exists erased_mark(bytea);
create function erased_mark(hash bytea) returns bytea
language sql immutable parallel safe as $$
    select sha256('erased'::bytea || hash)
$$;

-- How many people left or died a year ago, are not erased yet and are held by nothing (0068). $1 today
drop function if exists members_to_erase(date);
create function members_to_erase(today date) returns bigint
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select count(*) from public.member m
    where m.erase_on <= least(today, (now() at time zone interval '8 hours')::date)
      and m.erased_on is null
      and public.retention_hold_on('member', m.member_id, m.region_code, m.member_id, null) is null
$$;
grant execute on function members_to_erase(date) to xiehui_app;

-- Erases what identifies people who left or died a year ago, the longest gone first, with the duplicates
-- that were merged into them. Never before the server's own day says so, whatever the caller's. Two that
-- run at a time take different people. Audited as an act of nobody in particular.
-- $1 today  $2 how many people at most
-- Answers how many there were.
drop function if exists members_erase(date, integer);
create function members_erase(today date, most integer) returns integer
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    day date := least(today, (now() at time zone interval '8 hours')::date);
    due bigint[];
    gone bigint[];
begin
    due := array(
        select m.member_id from public.member m
        where m.erase_on <= day and m.erased_on is null
          and public.retention_hold_on('member', m.member_id, m.region_code, m.member_id, null) is null
        order by m.erase_on, m.member_id limit most for update skip locked);
    if cardinality(due) = 0 then return 0; end if;
    gone := array(
        with recursive gone (member_id) as (
            select unnest(due)
            union
            select d.member_id from public.member d join gone g on d.merged_into = g.member_id
        ) select g.member_id from gone g);
    -- Who asked for it, and two persons agreed, is gone from what else has ended.
    perform public.deletion_takes_along(array[m.member_id], null, m.region_code, day)
    from public.member m
    where m.member_id = any (due) and exists (select from public.data_request d
        where d.member_id = m.member_id and d.state = 'confirmed' and d.runs_on <= day);
    insert into public.erased_person (mark)
    select distinct public.erased_mark(h.hash)
    from public.member m cross join lateral (values (m.id_hash), (m.row_hash)) h (hash)
    where m.member_id = any (gone) and h.hash is not null
    order by 1
    on conflict (mark) do nothing;
    update public.member_event e set reason = null
    where e.member_id = any (gone) and e.reason is not null;
    update public.data_request_step s set note = null
    from public.data_request d
    where d.data_request_id = s.data_request_id and d.member_id = any (gone) and s.note is not null;
    update public.data_request d set content = null
    where d.member_id = any (gone) and d.content is not null;
    update public.member m set
        name = case when o.holds then m.name else '已清除' end,
        initials = case when o.holds then m.initials else '' end,
        birth_date = date_trunc('year', m.birth_date::timestamp)::date,
        member_group_id = null, id_sealed = null, id_hash = null, phone_sealed = null,
        phone_hash = null, phone_tail = null, ethnicity = null, education = null, card_no = null,
        remark = null, left_reason = null, row_hash = null, erased_on = day
    from (select g.member_id, exists (select from public.officer_post p
              where p.member_id = g.member_id) as holds
          from unnest(gone) g (member_id)) o
    where m.member_id = o.member_id and m.erased_on is null;
    -- The last of all: the entries just written are closed by it as well.
    perform public.person_key_destroy(m.person_key_id, '离开满 12 个月，按规定清除个人信息')
    from public.member m where m.member_id = any (gone);
    insert into public.retention_run (rule, run_on, cleared) values ('member', day, cardinality(due));
    return cardinality(due);
end
$$;
grant execute on function members_erase(date, integer) to xiehui_app;
