-- Policies that let everyone see every row without having entered, other than those of the two
-- tables that may: the name of the installation and the list of duties. Also policies for roles other
-- than ours. Expected: none. Columns: table, policy
select p.tablename::text, p.policyname::text
from pg_policies p
where p.schemaname = 'public'
  and ((p.tablename not in ('installation', 'duty')
        and concat_ws(' ', p.qual, p.with_check) not like '%session_reach%'
        and concat_ws(' ', p.qual, p.with_check) not like '%account_in_%'
        and concat_ws(' ', p.qual, p.with_check) not like '%xiehui.token%')
    or p.permissive <> 'PERMISSIVE'
    or not p.roles <@ array['xiehui_app', 'xiehui_board']::name[])
order by 1, 2;
