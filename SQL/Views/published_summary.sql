-- What hangs on the public board of annual summaries (domain 4.9): the sentences as approved, and figures as they were
-- handed in, but none about fewer than ten people.
drop view if exists published_summary;
create view published_summary with (security_barrier = true) as
select s.annual_summary_id, s.region_code, s.year, t.taken_at as published_at
from annual_summary s
join lateral (select p.taken_at from summary_step p
    where p.annual_summary_id = s.annual_summary_id and p.step = 'published'
    order by p.summary_step_id desc limit 1) t on true
where s.state = 'published';
grant select on published_summary to xiehui_board;

drop view if exists published_summary_sentence;
create view published_summary_sentence with (security_barrier = true) as
select s.annual_summary_id, s.region_code, s.year, e.section, e.sort, e.summary_sentence_id, e.code, e.wording, e.if_zero,
    e.if_unknown
from annual_summary s
join summary_sentence e using (annual_summary_id)
where s.state = 'published' and not e.is_left_out;
grant select on published_summary_sentence to xiehui_board;

drop view if exists published_summary_figure;
create view published_summary_figure with (security_barrier = true) as
select s.annual_summary_id, s.region_code, s.year, f.figure_key,
    case when not f.is_small then f.value end as value,
    case when f.is_small then 'below_10' else f.kind end as kind, case when f.is_small then 0 else f.row_count end as row_count
from annual_summary s
join summary_figure f on f.annual_summary_id = s.annual_summary_id
where s.state = 'published' and f.summary_step_id = (select max(t.summary_step_id) from summary_step t
    where t.annual_summary_id = s.annual_summary_id and t.step = 'handed_in');
grant select on published_summary_figure to xiehui_board;
