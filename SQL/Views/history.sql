-- What happened to one row of the register: when, by whom, what was before and after. Only if the row
-- is there and lies within the reach of the person here: places for chapters, groups, units and terms,
-- people for everything that names somebody. Personal values are opened with the person's key; where
-- that is destroyed they stay closed (erased). Secret values say 'changed' and no more. Recorded
-- nowhere else: it shows what may be seen anyway.
-- $1 table  $2 key of the row
-- Columns: entry, moment, account's name or null (the program's own), act, purpose of a read, before,
-- after, name of the ledger file the row came from or null, its line, the personal values are erased, table
-- and key of the row: a scheme's history is also that of its indicators, parts, items, flags and facts, but for those
-- that came with the scheme they were copied from
drop function if exists history_of(text, text);
create function history_of(table_name text, row_key text)
returns table (audit_entry_id bigint, moment timestamptz, display_name text, act text, purpose text,
    before jsonb, after jsonb, file_name text, line integer, is_erased boolean, of_table text,
    of_key text)
language plpgsql stable security definer rows 20 set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
    reach text[];
    code text;
begin
    if $2 !~ '^[0-9]{1,18}$' then return; end if;
    select case when $1 in ('chapter', 'member_group', 'unit_member', 'term', 'flag_scheme', 'star_scheme') then r.places else r.people end into reach
    from public.session_reach r
    where r.token_hash = sha256(decode(nullif(current_setting('xiehui.token', true), ''), 'hex'))
      and r.expires_at > statement_timestamp();
    code := case $1
        when 'chapter' then (select c.region_code from public.chapter c where c.chapter_id = $2::bigint)
        when 'member_group' then
            (select g.region_code from public.member_group g where g.member_group_id = $2::bigint)
        when 'unit_member' then
            (select u.region_code from public.unit_member u where u.unit_member_id = $2::bigint)
        when 'term' then (select t.region_code from public.term t where t.term_id = $2::bigint)
        when 'officer_post' then
            (select p.region_code from public.officer_post p where p.officer_post_id = $2::bigint)
        when 'member' then (select m.region_code from public.member m where m.member_id = $2::bigint)
        when 'household' then
            (select h.region_code from public.household h where h.household_id = $2::bigint)
        when 'household_link' then
            (select l.region_code from public.household_link l where l.household_link_id = $2::bigint)
        when 'flag_scheme' then
            (select s.region_code from public.flag_scheme s where s.flag_scheme_id = $2::bigint)
        when 'star_scheme' then
            (select s.region_code from public.star_scheme s where s.star_scheme_id = $2::bigint)
        end;
    if not coalesce(code ^@ any (reach), false) then return; end if;
    return query
    select e.audit_entry_id, e.moment, a.display_name, e.act, e.purpose,
        nullif(coalesce(e.before, '{}') || coalesce(nullif(o.pair -> 'before', 'null'), '{}'), '{}'),
        nullif(coalesce(e.after, '{}') || coalesce(nullif(o.pair -> 'after', 'null'), '{}'), '{}'),
        f.file_name, (e.after ->> 'ledger_line')::integer,
        e.sealed is not null and o.pair is null, e.table_name, e.row_key
    from public.audit_entry e
    left join public.account a using (account_id)
    left join public.ledger_file f on f.ledger_file_id = (e.after ->> 'ledger_file_id')::bigint
    cross join lateral (select public.audit_open(e.audit_entry_id) as pair) o
    where e.table_name = $1 and e.row_key = $2
       or $1 = 'flag_scheme' and (e.table_name, e.row_key) in (
           select 'flag_scheme_indicator', $2 || ' I' || n from generate_series(1, 20) n
           union all select 'flag_scheme_part', $2 || ' ' || n from generate_series(1, 12) n
           union all select 'flag_scheme_flag', $2 || ' ' || n from generate_series(1, 5) n
           union all select 'flag_scheme_veto', $2 || ' ' || k from unnest(
               '{fabricated_rows,no_data,misused_funds,leaked_data}'::text[]) k)
           and not (e.act = 'insert' and e.transaction in (
               select b.transaction from public.audit_entry b
               where b.table_name = $1 and b.row_key = $2 and b.act = 'insert'))
       or $1 = 'star_scheme' and (e.table_name, e.row_key) in (
           select 'star_category', $2 || ' ' || l from unnest('{A,B,C,D,E}'::text[]) l
           union all select 'star_item', $2 || ' ' || l || n
               from unnest('{A,B,C,D,E}'::text[]) l, generate_series(1, 9) n
           union all select 'star_veto_rule', $2 || ' V' || n from generate_series(1, 9) n)
           and not (e.act = 'insert' and e.transaction in (
               select b.transaction from public.audit_entry b
               where b.table_name = $1 and b.row_key = $2 and b.act = 'insert'));
end
$$;
grant execute on function history_of(text, text) to xiehui_app;
