-- Households on notice for stars as they hang on the boards (domain 4.9, 5): the head's name with one character
-- hidden, the village, the stars, and nothing else. Who is named and by which number an objection refers to her.
drop view if exists published_star;
create view published_star with (security_barrier = true) as
select n.notice_id, a.star_application_id, r.name as place, case when length(a.head_name) = 1 then '*'
        else left(a.head_name, length(a.head_name) / 2) || '*'
            || substr(a.head_name, length(a.head_name) / 2 + 2) end as masked_name,
    a.stars, a.is_five, a.total
from star_application a
join region r on r.region_code = a.region_code
cross join lateral (
    select s.notice_id from star_step s
    where s.star_application_id = a.star_application_id and s.notice_id is not null
    order by s.star_step_id desc limit 1) n
where a.state in ('on_notice', 'objected', 'on_town_notice', 'town_objected');
grant select on published_star to xiehui_board;

-- Awards as anybody may look them up by their serial: the head's name with one character hidden, the village,
-- the year, the stars, and whether it lasts, which is a matter of the day that is asked for. One that the
-- household gave back has ended; nothing says why.
drop view if exists published_award;
create view published_award with (security_barrier = true) as
select w.serial, w.region_code, r.name as place, t.name as township, case when length(a.head_name) = 1 then '*'
        else left(a.head_name, length(a.head_name) / 2) || '*'
            || substr(a.head_name, length(a.head_name) / 2 + 2) end as masked_name,
    w.year, w.stars, w.is_five, w.awarded_on, w.valid_to,
    case w.state when 'renounced' then 'ended' else w.state end as state
from star_award w
join star_application a using (star_application_id)
join region r on r.region_code = w.region_code
join region t on t.region_code = left(w.region_code, 9);
grant select on published_award to xiehui_board;
