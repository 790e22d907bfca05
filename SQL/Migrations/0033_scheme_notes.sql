-- Why each choice of a scheme was made stands beside it (domain 13): at a part why it weighs so much, at a
-- flag why it begins there, at a fact why it lowers so far, at the scheme what concerns it as a whole. The
-- notes are for those who are rated and those who look back; the public board shows the rule without them.
alter table flag_scheme add column note text,
    add constraint scheme_note_is_short check (length(note) between 1 and 200);
alter table flag_scheme_part add column note text,
    add constraint part_note_is_short check (length(note) between 1 and 200);
alter table flag_scheme_flag add column note text,
    add constraint flag_note_is_short check (length(note) between 1 and 200);
alter table flag_scheme_veto add column note text,
    add constraint veto_note_is_short check (length(note) between 1 and 200);
grant update (note) on flag_scheme to xiehui_app;
grant insert (note), update (note) on flag_scheme_part to xiehui_app;
grant insert (note), update (note) on flag_scheme_flag to xiehui_app;
grant insert (note), update (note) on flag_scheme_veto to xiehui_app;
grant insert (note) on flag_scheme to xiehui_app;

-- A draft can be given up; what was published stays for good. What a scheme was copied from is a remark about
-- the past: that draft may be gone.
alter table flag_scheme drop constraint flag_scheme_copied_from_fkey;
create function published_scheme_stays() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    raise exception 'a published scheme never changes'
        using errcode = 'check_violation', constraint = 'published_scheme_never_changes';
end
$$;
create trigger published_scheme_stays before delete on flag_scheme
    for each row when (old.state <> 'draft') execute function published_scheme_stays();
create policy drop_here on flag_scheme for delete to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and my_duty_here('{township_officer}', region_code)
         then 1 else 0 end <> 0);
grant delete on flag_scheme to xiehui_app;
