-- Two more kinds of row that are kept for a term only (domain 1.5): what a household needed and how it was met, once it
-- was met; the number of a person who ran a project, once the project has ended. Terms and order are data (0068).
alter table retention_rule
    drop constraint retention_rule_is_known,
    add constraint retention_rule_is_known check (rule in ('suggestion', 'objection', 'mark', 'household', 'case',
        'contact_note', 'follow_up', 'star_form', 'project', 'request', 'member', 'session', 'invitation'));
alter table retention_hold
    drop constraint hold_rule_is_known,
    add constraint hold_rule_is_known check (rule in ('suggestion', 'objection', 'mark', 'household', 'case',
        'contact_note', 'follow_up', 'star_form', 'project', 'request', 'member', 'session', 'invitation'));
alter table retention_proposal
    drop constraint proposed_rule_is_known,
    add constraint proposed_rule_is_known check (rule in ('suggestion', 'objection', 'mark', 'household', 'case',
        'contact_note', 'follow_up', 'star_form', 'project', 'request'));
update retention_rule set turn = turn + case when turn > 7 then 2 else 1 end where turn > 6;
insert into retention_rule (rule, from_on, months, is_automatic, turn) values
    ('follow_up', '2000-01-01', 36, false, 7), ('project', '2000-01-01', 36, false, 9);

-- Done once as before; what was written of the household may be forgotten afterwards.
alter table follow_up add column cleared_on date,
    add constraint cleared_need_is_met check (cleared_on is null or done_at is not null);
drop trigger done_once on follow_up;
create trigger done_once before update on follow_up
    for each row when (old.cleared_on is not distinct from new.cleared_on) execute function done_once();
alter table project add column cleared_on date,
    add constraint cleared_project_has_ended check (cleared_on is null or state in ('closed', 'terminated'));
drop trigger project_by_right on project;
create trigger project_begins_by_right before insert on project for each row execute function project_by_right();
create trigger project_by_right before update on project
    for each row when (old.cleared_on is not distinct from new.cleared_on) execute function project_by_right();
create index follow_up_done on follow_up (region_code, done_on) where done_at is not null and cleared_on is null;
create index project_with_a_number on project (region_code) where operator_id_hash is not null;
