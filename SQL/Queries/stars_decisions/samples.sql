-- How the samples of a round were drawn, the latest first. $1 round
-- Columns: sample, seed, percent, drawn by, when, drawn from, drawn, checked
select s.star_sample_id, s.seed, s.percent, coalesce(n.display_name, ''), s.drawn_at, count(*),
    count(*) filter (where c.is_drawn), count(*) filter (where c.checked_at is not null)
from star_sample s
join star_check c using (star_sample_id)
left join account_name(s.drawn_by) n on true
where s.star_round_id = $1::bigint
group by s.star_sample_id, n.display_name
order by s.star_sample_id desc;
