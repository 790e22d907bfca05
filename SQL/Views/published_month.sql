-- What of a month's rating hangs on the public board (domain 6, R5): publications, scores and the rule
-- they follow. Nothing of a person: no account, no row that was counted, no reviewer's own words but the
-- reason of a correction, which is written to be published.

-- Each publication of a township's month, with the reason if it corrects an earlier one, and the last
-- working day on which a village may object to it.
drop view if exists published_month;
create view published_month with (security_barrier = true) as
select p.publication_id, p.region_code, p.month, p.revision, p.published_at, f.flag_scheme_id,
    p.revision = f.published_revision as is_last, f.state = 'locked' as is_locked,
    (select s.reason from month_step s
     where s.flag_month_id = f.flag_month_id and s.step = 'revised' and s.revision = p.revision
     order by s.month_step_id desc limit 1) as reason,
    (select d.day::date
     from generate_series(timezone(interval '8 hours', p.published_at)::date + 1,
         timezone(interval '8 hours', p.published_at)::date + 90, interval '1 day') d (day)
     left join holiday h on h.day = d.day::date
     where coalesce(h.works, extract(isodow from d.day) < 6)
     order by d.day offset k.appeal_days - 1 limit 1) as objections_until
from publication p
join flag_month f on f.region_code = p.region_code and f.month = p.month
    and p.revision <= f.published_revision
cross join lateral (
    select c.appeal_days from rating_calendar c
    where c.from_month <= p.month and (c.region_code is null or p.region_code ^@ c.region_code)
    order by length(c.region_code) desc nulls last, c.from_month desc, c.rating_calendar_id desc
    limit 1) k
where p.kind = 'flags';
grant select on published_month to xiehui_board;

-- The scores of every published revision. A chapter is found by the place where it stands today; its
-- score keeps the place of its month.
drop view if exists published_score;
create view published_score with (security_barrier = true) as
select c.region_code as found_at, s.region_code, r.name as place, c.name as chapter, s.month,
    s.revision, s.revision = f.published_revision as is_last, s.points, s.total, s.rank,
    g.colour, g.label, s.lowered_by
from score s
join chapter c using (chapter_id)
join flag_month f on f.region_code = left(s.region_code, 9) and f.month = s.month
    and s.revision <= f.published_revision
join region r on r.region_code = s.region_code
left join flag_scheme_flag g on g.flag_scheme_id = f.flag_scheme_id and g.rank = s.flag;
grant select on published_score to xiehui_board;

-- What has been put on a board, in order: a process that caches boards looks for newer numbers.
drop view if exists published_change;
create view published_change with (security_barrier = true) as
select publication_id, region_code
from publication;
grant select on published_change to xiehui_board;
