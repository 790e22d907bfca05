-- How changes get into the audit trail: statement triggers that compare the rows before and after.
-- Any table is put under audit by one call of audit_table().

-- Personal values of one change, encrypted under the person's key; nothing once that is destroyed.
create function audit_encrypt(person bigint, before jsonb, after jsonb) returns bytea
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
    vector bytea := extension.gen_random_bytes(16);
begin
    if coalesce(before, after) is null then return null; end if;
    return (select vector || extension.encrypt_iv(
            convert_to(jsonb_build_object('before', before, 'after', after)::text, 'UTF8'),
            k.secret, vector, 'aes-cbc/pad:pkcs')
        from public.person_key k where k.person_key_id = person);
end
$$;

-- What changed between two versions of a row, of the wanted columns (or of all but the unwanted).
create function audit_difference(old_row jsonb, new_row jsonb, wanted text[], unwanted text[],
    out before jsonb, out after jsonb)
language sql immutable as $$
    select jsonb_object_agg(key, old_row -> key), jsonb_object_agg(key, new_row -> key)
    from jsonb_object_keys(coalesce(new_row, old_row)) key
    where old_row -> key is distinct from new_row -> key
      and (wanted is null or key = any (wanted)) and not key = any (unwanted)
$$;

-- Writes the entries of one statement. Arguments, each a list of columns or empty: key, personal,
-- secret (only "changed" is noted), ignored, and the column with the person's key.
create function audit_rows() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    keys text[] := string_to_array(tg_argv[0], ',');
    personal text[] := string_to_array(tg_argv[1], ',');
    hidden text[] := personal || string_to_array(tg_argv[2], ',') || string_to_array(tg_argv[3], ',');
    secret text[] := string_to_array(tg_argv[2], ',');
    others text[];
    entered bigint := public.my_account();
    request text := nullif(current_setting('xiehui.request', true), '');
begin
    if tg_op = 'INSERT' and tg_argv[1] = '' then
        insert into public.audit_entry (account_id, request, act, table_name, row_key, after)
        select entered, request, 'insert', tg_table_name,
            concat_ws(' ', r ->> keys[1], r ->> keys[2], r ->> keys[3]), r - hidden
        from (select jsonb_strip_nulls(to_jsonb(n)) as r from new_rows n) made;
    elsif tg_op = 'INSERT' then
        -- Written for lists of a hundred thousand people: the keys come by one join, and the personal
        -- columns are what is left without the others (a call and an aggregate a row took three times
        -- as long). "offset 0" keeps one random vector a row.
        others := array(select jsonb_object_keys(to_jsonb(n)) from (select * from new_rows limit 1) n
            except select unnest(personal));
        insert into public.audit_entry
            (account_id, request, act, table_name, row_key, after, person_key_id, sealed)
        select entered, request, 'insert', tg_table_name,
            concat_ws(' ', r ->> keys[1], r ->> keys[2], r ->> keys[3]), r - hidden, k.person_key_id,
            vector || extension.encrypt_iv(convert_to(
                jsonb_build_object('before', null, 'after', r - others)::text, 'UTF8'),
                k.secret, vector, 'aes-cbc/pad:pkcs')
        from (select r, (r ->> tg_argv[4])::bigint as person, extension.gen_random_bytes(16) as vector
              from (select jsonb_strip_nulls(to_jsonb(n)) as r from new_rows n) raw offset 0) made
        left join public.person_key k on k.person_key_id = made.person;
    elsif tg_op = 'DELETE' then
        insert into public.audit_entry
            (account_id, request, act, table_name, row_key, before, person_key_id, sealed)
        select entered, request, 'delete', tg_table_name,
            concat_ws(' ', r ->> keys[1], r ->> keys[2], r ->> keys[3]),
            jsonb_strip_nulls(r) - hidden, (r ->> tg_argv[4])::bigint,
            case when tg_argv[1] <> '' then public.audit_encrypt((r ->> tg_argv[4])::bigint,
                (select jsonb_object_agg(p, r -> p) from unnest(personal) p), null) end
        from (select to_jsonb(o) as r from old_rows o) gone;
    else
        insert into public.audit_entry
            (account_id, request, act, table_name, row_key, before, after, person_key_id, sealed)
        select entered, request, 'update', tg_table_name, was.row_key, open.before,
            case when hushed.after is null then open.after else coalesce(open.after, '{}')
                || (select jsonb_object_agg(key, 'changed') from jsonb_object_keys(hushed.after) key) end,
            (r ->> tg_argv[4])::bigint,
            public.audit_encrypt((r ->> tg_argv[4])::bigint, own.before, own.after)
        from (select to_jsonb(o) as q, concat_ws(' ', to_jsonb(o) ->> keys[1],
                  to_jsonb(o) ->> keys[2], to_jsonb(o) ->> keys[3]) as row_key
              from old_rows o) was
        join (select to_jsonb(n) as r, concat_ws(' ', to_jsonb(n) ->> keys[1],
                  to_jsonb(n) ->> keys[2], to_jsonb(n) ->> keys[3]) as row_key
              from new_rows n) now_is on now_is.row_key = was.row_key,
        lateral public.audit_difference(q, r, null, hidden) open,
        lateral public.audit_difference(q, r, personal, '{}') own,
        lateral public.audit_difference(q, r, secret, '{}') hushed
        where coalesce(open.after, own.after, hushed.after) is not null;
    end if;
    return null;
end
$$;

-- Puts a table under audit. Every table is under audit, or says in its comment why not ('append-only:
-- …' or 'not audited: …'); Tests/AppTests/Catalogue/unaudited.sql looks.
create procedure audit_table(watched regclass, keys text, personal text default '',
    secret text default '', ignored text default '', person_key_column text default '')
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
    event record;
begin
    for event in select * from (values ('insert', 'new table as new_rows'),
        ('update', 'old table as old_rows new table as new_rows'),
        ('delete', 'old table as old_rows')) e (act, rows) loop
        execute format('create trigger audit_%1$s after %1$s on %2$s referencing %3$s '
            'for each statement execute function audit_rows(%4$L, %5$L, %6$L, %7$L, %8$L)',
            event.act, watched, event.rows, keys, personal, secret, ignored, person_key_column);
    end loop;
end
$$;

-- Gives a new row about a person her key, if none was given.
create function person_key_is_made() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if new.person_key_id is null then
        insert into public.person_key default values returning person_key_id into new.person_key_id;
    end if;
    return new;
end
$$;
