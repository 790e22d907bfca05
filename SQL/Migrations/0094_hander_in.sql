-- Whoever hands a summary in stands for it as its writers do: she neither checks nor approves it, whatever she wrote.
create or replace function summary_step_is_ones_own(this annual_summary, step summary_step) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if $2.step in ('checked', 'approved') and (exists (
            select from public.summary_writer w where w.annual_summary_id = ($1).annual_summary_id
              and public.same_person(w.account_id, $2.taken_by)) or exists (
            select from public.summary_step s where s.annual_summary_id = ($1).annual_summary_id
              and s.step = 'handed_in' and public.same_person(s.taken_by, $2.taken_by))) then
        perform public.refuse_summary('writer_checks_not_and_approves_not');
    end if;
    if $2.step in ('approved', 'published') and public.same_person($2.taken_by,
            (select s.taken_by from public.summary_step s where s.annual_summary_id = ($1).annual_summary_id
               and s.step = case $2.step when 'approved' then 'checked' else 'approved' end
             order by s.summary_step_id desc limit 1)) then
        perform public.refuse_summary('summary_takes_another_person');
    end if;
    if $2.step = 'handed_in' and (select count(distinct s.section) from public.summary_sentence s
            where s.annual_summary_id = ($1).annual_summary_id and s.section in ('shortcomings', 'next')
              and not s.is_left_out) < 2 then
        perform public.refuse_summary('summary_says_what_falls_short');
    end if;
end
$$;
