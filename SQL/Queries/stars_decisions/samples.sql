-- How the samples of a round were drawn, the latest first. $1 round
-- Columns: sample, seed, percent, drawn by, when, drawn from, drawn, checked
select s.star_sample_id, s.seed, s.percent, coalesce(n.display_name, ''), s.drawn_at, c.among, c.drawn, c.checked
from star_sample s
join lateral (select count(*) as among, count(*) filter (where k.is_drawn) as drawn,
        count(*) filter (where k.checked_at is not null) as checked
    from star_check k where k.star_sample_id = s.star_sample_id) c on true
left join account_name(s.drawn_by) n on true
where s.star_round_id = $1::bigint
order by s.star_sample_id desc;
