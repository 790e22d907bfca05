-- Public notices as they hang on the boards (domain 4.9), and the excellent members of a year. Of a person
-- they hold a name with one character hidden, the place and the year, and nothing else: not the member,
-- not what was said for or against her, nobody who entered it. A notice that was withdrawn is not there;
-- whether one is in force is a matter of the day that the board is made for.

-- A member's name as a public notice prints it: 王*, 张*丰, 欧阳*国; the same as PersonName.masked. Who
-- was erased has none. Granted to nobody, so it needs no barrier, which would keep it from being looked up by key.
drop view if exists masked_member cascade;
create view masked_member as
select member_id, case when length(name) = 1 then '*'
    else left(name, length(name) / 2) || '*' || substr(name, length(name) / 2 + 2) end as masked_name
from member
where erased_on is null;

drop view if exists published_notice;
create view published_notice with (security_barrier = true) as
select notice_id, region_code, kind, year, title, body, objections_at, from_on, to_on
from notice
where withdrawn_at is null;
grant select on published_notice to xiehui_board;

-- Who is named in a notice and still stands there.
drop view if exists published_nominee;
create view published_nominee with (security_barrier = true) as
select e.notice_id, r.name as place, m.masked_name
from excellent_member e
join masked_member m using (member_id)
join region r on r.region_code = e.region_code
where e.state = 'posted';
grant select on published_nominee to xiehui_board;

drop view if exists published_excellent;
create view published_excellent with (security_barrier = true) as
select e.region_code, e.year, r.name as place, m.masked_name
from excellent_member e
join masked_member m using (member_id)
join region r on r.region_code = e.region_code
where e.state = 'confirmed';
grant select on published_excellent to xiehui_board;
