-- A register for Deploy/bench_rate: the real townships from :first to before :last, read from standard input,
-- :villages villages each, and ten records of :month for each village. Run as superuser in a database of its
-- own, so that neither triggers nor foreign keys slow the loading; the rows are such as they would let pass.
set client_min_messages = warning;
set synchronous_commit = off;
set session_replication_role = replica;
create table if not exists division (code text collate "C", name text, level text, parent_code text);
\copy division from pstdin csv header
insert into region (region_code, name)
select code, name from division
where length(code) <= 6 or length(code) = 9 and code >= :'first' and code < :'last'
on conflict do nothing;
insert into region (region_code, name, is_local)
select code || to_char(200 + v, 'FM000'), '第' || v || '村', true from division, generate_series(1, :villages) v
where length(code) = 9 and code >= :'first' and code < :'last'
on conflict do nothing;
insert into chapter (region_code, name, kind, founded_on)
select region_code, left(name, 40) || '计生协会', case level when 'township' then 'town' else 'village' end,
    '2000-01-01'
from region where level in ('township', 'village') order by region_code;
insert into person_key (person_key_id) overriding system value values (1);
insert into account (account_id, user_name, display_name, region_code, person_key_id)
values (1, 'bench.clerk', '考评计算员', '11', 1), (2, 'bench.officer', '专干', '11', 1);
insert into duty_grant (account_id, duty, region_code, reason)
select 1, 'rating_clerk', code, '测速' from division where length(code) = 2
union all
select 2, 'township_officer', min(region_code), '测速' from region where level = 'township';
insert into activity (activity_id, record_id, chapter_id, region_code, state, type, topic, held_on, place,
    headcount, headcount_kind, result, entered_by, entered_at, entered_on)
overriding system value
select c.chapter_id * 16 + g, c.chapter_id * 16 + g, c.chapter_id, c.region_code, 'recorded',
    (array[10, 30, 41, 70, 71, 72, 80, 90, 95, 81])[1 + (c.chapter_id + g) % 10], '活动' || g,
    :'month'::date + ((c.chapter_id * 7 + g * 3) % 28)::integer,
    case when (c.chapter_id + g) % 3 > 0 then '村部' end, 10 + g, 'exact', '好', 1,
    :'month'::date + interval '30 days',
    :'month'::date + ((c.chapter_id * 7 + g * 3) % 28 + g % 8)::integer
from chapter c, generate_series(1, 10) g
where c.kind = 'village'
order by c.chapter_id, g;
set session_replication_role = origin;
vacuum analyze;
