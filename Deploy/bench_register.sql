-- Grows the made-up county 431099 from :before to :members members, for Deploy/bench: 2,660 in each
-- township, spread over its 15 chapters of six groups. Run as superuser, so that neither triggers nor
-- foreign keys slow the loading; the rows are such as they would let pass, and the audit stays empty.
-- Member 1 has no numbers: what stands for the others' could not be opened. They share one key of the
-- audit's, some account's.
\set towns 'ceil(:members / 2660.0)::int'
begin;
set local session_replication_role = replica;

insert into region (region_code, name, is_local)
values ('43', '湖南省', false), ('4310', '郴州市', false), ('431099', '测速县', true)
on conflict do nothing;

insert into region (region_code, name, is_local)
select '431099' || lpad(town::text, 3, '0'), '第' || town || '镇', true
from generate_series(1, greatest(:towns, 1)) town
on conflict do nothing;

insert into region (region_code, name, is_local)
select '431099' || lpad(town::text, 3, '0') || 200 + village, '第' || village || '村', true
from generate_series(1, greatest(:towns, 1)) town, generate_series(1, 15) village
on conflict do nothing;

insert into chapter (chapter_id, region_code, name, kind, founded_on)
select town * 100 + village, '431099' || lpad(town::text, 3, '0') || 200 + village,
    '第' || village || '村计生协会', 'village', '1985-05-29'
from generate_series(1, :towns) town, generate_series(1, 15) village
on conflict do nothing;

insert into member_group (member_group_id, chapter_id, region_code, name)
select c.chapter_id * 10 + g, c.chapter_id, c.region_code, g || '组'
from chapter c, generate_series(1, 6) g
on conflict do nothing;

with surname (surnames, letters) as (
    values ('{陈,邓,何,黄,李,刘,罗,欧,彭,唐,王,吴,肖,谢,张,周}'::text[],
        '{c,d,h,h,l,l,l,o,p,t,w,w,x,x,z,z}'::text[])
), given (names, letters) as (
    values ('{桂英,建国,秀兰,大山,小梅,新华,立平,东来,玉珍,志强,春花,德明,金莲,国庆,冬生}'::text[],
        '{gy,jg,xl,ds,xm,xh,lp,dl,yz,zq,ch,dm,jl,gq,ds}'::text[])
), one as (
    select n, (n - 1) / 2660 + 1 as town, (n - 1) % 15 + 1 as village, (n * 7919::bigint % 1000003)::int as mixed
    from generate_series(:before + 1, :members) n
)
insert into member (member_id, chapter_id, region_code, member_group_id, name, initials, sex,
    birth_date, id_sealed, id_hash, phone_sealed, phone_hash, phone_tail, ethnicity, tags, state,
    joined_on, person_key_id)
select n, town * 100 + village, '431099' || lpad(town::text, 3, '0') || 200 + village,
    (town * 100 + village) * 10 + mixed % 6 + 1,
    surnames[mixed % 16 + 1] || names[mixed / 16 % 15 + 1],
    surname.letters[mixed % 16 + 1] || given.letters[mixed / 16 % 15 + 1],
    mixed % 2 + 1, date '1940-01-01' + mixed % 23000, sealed, id_hash, sealed,
    case when n > 1 then phone_hash end, substr(phone_hash, 1, 8), '01',
    case when mixed % 5 = 0 then '{capable_earner}' else '{}' end::text[],
    case when mixed % 20 = 0 then 'applied' else 'active' end,
    date '1990-05-29' + mixed % 12000, (select min(person_key_id) from person_key)
from one, surname, given,
    lateral (select case when n > 1 then sha256(n::text::bytea) || sha256('x') end,
        case when n > 1 then sha256(n::text::bytea) end,
        sha256(('p' || n)::bytea)) hashed (sealed, id_hash, phone_hash);
commit;
vacuum analyze;
checkpoint;
