-- Plans a follow-up of a project that an old ledger brought. $1 project  $2 due on
insert into project_follow_up (project_id, kind, due_on)
values ($1::bigint, 'quarterly', $2::date);
