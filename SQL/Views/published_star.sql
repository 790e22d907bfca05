-- The head of a household that applied, as boards and plaques name her: one character hidden. The one rule for all
-- of them; granted to nobody, so it needs no barrier, which would keep it from being looked up by key.
drop view if exists masked_head cascade;
create view masked_head as
select star_application_id, case when length(head_name) = 1 then '*'
    else left(head_name, length(head_name) / 2) || '*' || substr(head_name, length(head_name) / 2 + 2) end as masked_name
from star_application;

-- Households on notice for stars as they hang on the boards (domain 4.9, 5): the head's name with one character
-- hidden, the village, the stars, and nothing else. Who is named and by which number an objection refers to her.
drop view if exists published_star;
create view published_star with (security_barrier = true) as
select n.notice_id, a.star_application_id, r.name as place, h.masked_name, a.stars, a.is_five
from star_application a
join masked_head h using (star_application_id)
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
select w.serial, w.region_code, r.name as place, t.name as township, h.masked_name,
    w.year, w.stars, w.is_five, w.awarded_on, w.valid_to,
    case w.state when 'renounced' then 'ended' else w.state end as state
from star_award w
join masked_head h using (star_application_id)
join region r on r.region_code = w.region_code
join region t on t.region_code = left(w.region_code, 9);
grant select on published_award to xiehui_board;
