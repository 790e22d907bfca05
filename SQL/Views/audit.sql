-- Sealing and checking the audit trail.
-- Lays links over every entry whose transaction is older than all running ones (such a set can only
-- be final), and notes the run's last hash. A database restored from a dump counts its transactions
-- from the start again; then everything present and not linked is linked, whatever its number.
drop aggregate if exists audit_chain(bytea, bytea);
drop function if exists audit_chain_step(bytea, bytea, bytea);
create function audit_chain_step(state bytea, start bytea, content bytea) returns bytea
language plpgsql immutable as $$
begin
    return sha256(coalesce(state, start) || content);
end
$$;
create aggregate audit_chain(start bytea, content bytea) (sfunc = audit_chain_step, stype = bytea);

drop function if exists seal_audit();
create function seal_audit(out entries bigint, out last_link bigint, out hash bytea)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    floor xid8;
    running xid8;
    beyond xid8;
begin
    lock table public.audit_seal in exclusive mode;
    select s.last_link, s.hash, s.settled_before into last_link, hash, floor
    from public.audit_seal s order by s.audit_seal_id desc limit 1;
    running := pg_snapshot_xmin(pg_current_snapshot());
    if floor > running then
        beyond := pg_snapshot_xmax(pg_current_snapshot());
        floor := null;
    end if;
    insert into public.audit_link (link_no, audit_entry_id, hash)
    select coalesce(last_link, 0) + row_number() over in_order, e.audit_entry_id,
        public.audit_chain(coalesce(hash, ''), public.audit_content(e)) over in_order
    from public.audit_entry e
    where ((e.transaction >= coalesce(floor, '0') and e.transaction < running)
        or (e.transaction >= beyond and e.transaction is distinct from pg_current_xact_id_if_assigned()))
      and not exists (select from public.audit_link l where l.audit_entry_id = e.audit_entry_id)
    window in_order as (order by e.transaction, e.audit_entry_id rows unbounded preceding);
    get diagnostics entries = row_count;
    if entries > 0 then
        select l.link_no, l.hash into last_link, hash
        from public.audit_link l order by l.link_no desc limit 1;
        insert into public.audit_seal (entries, last_link, hash, settled_before)
        values (entries, last_link, hash, running);
    end if;
end
$$;
grant execute on function seal_audit() to xiehui_app;

-- Recomputes the chain from first to last. Answers how many links there are, the first broken one if
-- any (and its entry, and how: missing | changed | gap | seal | unlinked, the last being an entry
-- that turned up in a stretch already sealed), how many entries are not sealed yet, and the last
-- link with its hash, to compare with the copy outside. Each link is checked against the one before
-- it, so a million rows stream by and only the first fault is kept.
drop function if exists audit_verify();
create function audit_verify(
    out links bigint, out broken_link bigint, out broken_entry bigint, out fault text,
    out unsealed bigint, out last_link bigint, out last_hash bytea)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    select count(*), max(l.link_no) into links, last_link from public.audit_link l;
    select l.hash into last_hash from public.audit_link l where l.link_no = last_link;
    select count(*) into unsealed from public.audit_entry e
    where not exists (select from public.audit_link l where l.audit_entry_id = e.audit_entry_id);
    select c.link_no, c.audit_entry_id, c.fault into broken_link, broken_entry, fault
    from (
        select l.link_no, l.audit_entry_id, case
            when l.link_no <> 1 + coalesce(lag(l.link_no) over in_order, 0) then 'gap'
            when e.audit_entry_id is null then 'missing'
            when l.hash is distinct from sha256(coalesce(lag(l.hash) over in_order, '')
                || public.audit_content(e)) then 'changed' end as fault
        from public.audit_link l left join public.audit_entry e using (audit_entry_id)
        window in_order as (order by l.link_no)
    ) c
    where c.fault is not null order by c.link_no limit 1;
    if fault is null then
        select s.last_link, l.audit_entry_id, 'seal' into broken_link, broken_entry, fault
        from public.audit_seal s left join public.audit_link l on l.link_no = s.last_link
        where l.hash is distinct from s.hash order by s.audit_seal_id limit 1;
    end if;
    if fault is null then
        select null, e.audit_entry_id, 'unlinked' into broken_link, broken_entry, fault
        from public.audit_entry e
        where e.transaction < (select s.settled_before from public.audit_seal s
                               order by s.audit_seal_id desc limit 1)
          and (select max(s.settled_before) from public.audit_seal s)
              <= pg_snapshot_xmax(pg_current_snapshot())
          and not exists (select from public.audit_link l where l.audit_entry_id = e.audit_entry_id)
        order by e.audit_entry_id limit 1;
    end if;
end
$$;
grant execute on function audit_verify() to xiehui_app;

-- The seals from one on, for the copy outside the database and for comparing with it.
-- $1 last seal known, 0 for all
drop function if exists audit_seals(bigint);
create function audit_seals(known bigint)
returns table (audit_seal_id bigint, sealed_at timestamptz, entries bigint, last_link bigint, hash bytea)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select s.audit_seal_id, s.sealed_at, s.entries, s.last_link, s.hash
    from public.audit_seal s where s.audit_seal_id > $1 order by s.audit_seal_id
$$;
grant execute on function audit_seals(bigint) to xiehui_app;

-- Records that the entered person read a sealed or sensitive value, and what for.
-- $1 purpose  $2 table  $3 key of the row
drop function if exists audit_read(text, text, text);
create function audit_read(purpose text, table_name text, row_key text) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if public.my_account() is null then
        raise exception 'nobody has entered' using errcode = 'insufficient_privilege',
            constraint = 'audit_read_needs_an_account';
    end if;
    insert into public.audit_entry (account_id, request, act, table_name, row_key, purpose)
    values (public.my_account(), nullif(current_setting('xiehui.request', true), ''), 'read',
        left($2, 60), left($3, 60), $1);
end
$$;
grant execute on function audit_read(text, text, text) to xiehui_app;

-- Destroys the key of a person: what the trail holds about her becomes unreadable for good.
-- The owner only. $1 key  $2 why
drop function if exists person_key_destroy(bigint, text);
create function person_key_destroy(person_key_id bigint, purpose text) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    update public.person_key k set secret = null, destroyed_at = now()
    where k.person_key_id = $1 and k.secret is not null;
    if found then
        insert into public.audit_entry (account_id, act, table_name, row_key, purpose, person_key_id)
        values (public.my_account(), 'erase', 'person_key', $1::text, $2, $1);
    end if;
end
$$;

-- The personal values of an entry, while the person's key exists. The owner only. $1 entry
drop function if exists audit_open(bigint);
create function audit_open(audit_entry_id bigint) returns jsonb
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select convert_from(extension.decrypt_iv(substr(e.sealed, 17), k.secret, substr(e.sealed, 1, 16),
        'aes-cbc/pad:pkcs'), 'UTF8')::jsonb
    from public.audit_entry e join public.person_key k using (person_key_id)
    where e.audit_entry_id = $1 and e.sealed is not null
$$;
