-- Published boards for Deploy/bench board: a made-up county 431098 of :towns townships, each of 15 villages
-- with twelve published months of the year 2026; the first township's November was corrected once. Run as
-- superuser, so that neither triggers nor foreign keys slow the loading; the rows are such as they would
-- let pass.
begin;
set local session_replication_role = replica;

insert into region (region_code, name, is_local)
values ('43', '湖南省', false), ('4310', '郴州市', false), ('431098', '公开县', true)
on conflict do nothing;

insert into region (region_code, name, is_local)
select '431098' || 100 + town, case town when 1 then '云溪镇' else '第' || town || '镇' end, true
from generate_series(1, :towns) town;

insert into region (region_code, name, is_local)
select '431098' || 100 + town || 200 + n, name, true
from generate_series(1, :towns) town,
    unnest('{竹溪村,南坪村,大塘村,石桥村,枫树村,双井村,白沙村,长冲村,樟木村,柳塘村,老街社区,河东社区,新城社区,车站社区,茶山坳村}'::text[])
        with ordinality village (name, n);

insert into chapter (chapter_id, region_code, name, kind, founded_on)
select 5000000 + town * 100 + right(r.region_code, 2)::int, r.region_code, r.name || '计生协会', 'village',
    '1985-05-29'
from generate_series(1, :towns) town
join region r on r.parent_code = '431098' || 100 + town;

insert into flag_month (region_code, month, flag_scheme_id, state, revision, as_of, computed_at,
    published_revision, published_at)
select r.region_code, m.month, 1, case when m.month < '2026-12-01' then 'locked' else 'published' end, k.last,
    m.month + interval '36 days', m.month + interval '37 days', k.last, m.month + interval '40 days'
from region r, generate_series(date '2026-01-01', '2026-12-01', '1 month') m (month),
    lateral (select case when r.region_code = '431098101' and m.month = '2026-11-01' then 2 else 1 end) k (last)
where r.parent_code = '431098';

insert into month_step (flag_month_id, region_code, step, revision, reason, taken_by, taken_at)
select flag_month_id, region_code, 'revised', 2, '大塘村十一月的两次活动已补齐原始记录', 1, published_at
from flag_month where revision = 2;

insert into publication (region_code, kind, month, revision, published_by, published_at)
select f.region_code, 'flags', f.month, n, 1, f.published_at - (f.revision - n) * interval '5 days'
from flag_month f, generate_series(1, f.revision) n
where f.region_code ^@ '431098'
order by f.month, n;

with scored as (
    select c.chapter_id, c.region_code, f.month, n as revision, abs(hashtext(c.region_code || f.month || n)) as mixed,
        left(c.region_code, 9) as town
    from chapter c
    join flag_month f on f.region_code = left(c.region_code, 9), generate_series(1, f.revision) n
    where c.region_code ^@ '431098' and length(c.region_code) = 12
), pointed as (
    select s.*, array[(array[1500, 1500, 1000])[mixed % 3 + 1], 600 + mixed % 5 * 100,
        900 + mixed / 7 % 7 * 100, 350 + mixed / 11 % 4 * 50, 500, mixed / 3 % 2 * 500, 667 + mixed / 13 % 2 * 333,
        500, mixed / 17 % 5 / 2 * 250, 500, 600 + mixed / 19 % 3 * 200, 600 + mixed / 23 % 9 * 50] as points
    from scored s
), totalled as (
    select p.*, round((select sum(v) from unnest(p.points) v) / 10.0)::int as total from pointed p
)
insert into score (chapter_id, month, revision, region_code, counted, out_of, points, entered, late, total,
    is_provisional, rank, flag, lowered_by)
select chapter_id, month, revision, region_code, array_fill(1, '{12}'), array_fill(1, '{12}'), points, 10, 0,
    total, false, rank() over (partition by town, month, revision order by total desc),
    case when chapter_id % 100 = 7 and month = '2026-12-01' then 3 when total >= 850 then 1
        when total >= 700 then 2 else 3 end,
    case when chapter_id % 100 = 7 and month = '2026-12-01' then '{fabricated_rows}'::text[] end
from totalled;
commit;
vacuum analyze;
checkpoint;
