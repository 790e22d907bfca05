-- Two things about projects that were left to the pages until now: a follow-up that is planned besides is the
-- chapter's quarterly one, for the township's yearly ones come of themselves; and photos that two have signed on
-- stay.
drop policy plan_here on project_follow_up;
create policy plan_here on project_follow_up for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[]) and kind = 'quarterly'
         then 1 else 0 end <> 0);

create function accepted_project_keeps_its_photos() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if exists (select from public.project p where p.project_id = new.project_id
               and p.state in ('accepted', 'repaying', 'closed')) then
        perform public.refuse_project('accepted_project_keeps_its_photos');
    end if;
    return new;
end
$$;
create trigger accepted_project_keeps_its_photos before update on project_photo
    for each row execute function accepted_project_keeps_its_photos();
