-- The rule that a published month follows (domain 6), as its scheme was published.
drop view if exists published_scheme;
create view published_scheme with (security_barrier = true) as
select flag_scheme_id, name, mode, days_to_enter, statement_day
from flag_scheme
where state = 'published';
grant select on published_scheme to xiehui_board;

drop view if exists published_scheme_part;
create view published_scheme_part with (security_barrier = true) as
select p.flag_scheme_id, i.sort, i.code, i.label, p.source, p.formula, p.max_points, p.steps_at,
    p.steps_points, p.target_permille, p.when_none, p.hand_step
from flag_scheme_part p
join flag_scheme_indicator i using (flag_scheme_id, code)
join flag_scheme s using (flag_scheme_id)
where s.state = 'published';
grant select on published_scheme_part to xiehui_board;

drop view if exists published_scheme_flag;
create view published_scheme_flag with (security_barrier = true) as
select f.flag_scheme_id, f.rank, f.colour, f.label, f.grade, f.from_total, f.quota
from flag_scheme_flag f
join flag_scheme s using (flag_scheme_id)
where s.state = 'published';
grant select on published_scheme_flag to xiehui_board;

drop view if exists published_scheme_veto;
create view published_scheme_veto with (security_barrier = true) as
select v.flag_scheme_id, v.kind, v.lowers_to
from flag_scheme_veto v
join flag_scheme s using (flag_scheme_id)
where s.state = 'published';
grant select on published_scheme_veto to xiehui_board;
