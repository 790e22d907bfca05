-- A made-up county for Deploy/bench_stars: :towns townships of 15 villages, and in each a round of 2026 with
-- :households applications, every one with its own points, three reviewers' whole sheets that are not handed in
-- yet, a member who takes part and the year's records it is computed from. Run as superuser in a database of its
-- own, so that neither triggers nor foreign keys slow the loading; the rows are such as they would let pass.
set client_min_messages = warning;
set synchronous_commit = off;
set session_replication_role = replica;

insert into region (region_code, name, is_local)
values ('43', '湖南省', false), ('4310', '郴州市', false), ('431099', '测速县', true)
on conflict do nothing;
insert into region (region_code, name, is_local)
select '431099' || to_char(t, 'FM000'), '第' || t || '镇', true from generate_series(1, :towns) t;
insert into region (region_code, name, is_local)
select '431099' || to_char(t, 'FM000') || 200 + v, '第' || v || '村', true
from generate_series(1, :towns) t, generate_series(1, 15) v;
insert into chapter (chapter_id, region_code, name, kind, founded_on)
select t * 100 + v, '431099' || to_char(t, 'FM000') || 200 + v, '第' || v || '村计生协会', 'village', '2000-01-01'
from generate_series(1, :towns) t, generate_series(1, 15) v;

-- An officer of the first township, one who closes every township's round, three reviewers a village.
insert into person_key (person_key_id) overriding system value values (1);
insert into account (account_id, user_name, display_name, region_code, holder_hash, person_key_id)
select * from (values (1::bigint, 'bench.officer', '专干', '431099001', sha256('officer'), 1::bigint),
    (2, 'bench.closer', '各镇专干', '431099', sha256('closer'), 1)) a
union all
select c.chapter_id * 10 + k, 'bench.reviewer.' || c.chapter_id || '.' || k, '评审员' || k, c.region_code,
    sha256(('reviewer' || c.chapter_id * 10 + k)::bytea), 1
from chapter c, generate_series(1, 3) k;
insert into duty_grant (account_id, duty, region_code, reason)
select 1, 'township_officer', '431099001', '测速'
union all
select 2, 'township_officer', '431099' || to_char(t, 'FM000'), '测速' from generate_series(1, :towns) t
union all
select c.chapter_id * 10 + k, 'star_reviewer', c.region_code, '测速' from chapter c, generate_series(1, 3) k;

insert into star_round (star_round_id, region_code, year, star_scheme_id, counts_from, apply_from, apply_to,
    score_from, score_to, meet_by, notice_by, decide_by, award_by, opened_by, opened_at)
select t, '431099' || to_char(t, 'FM000'), 2026, 1, '2026-01-01', '2026-04-01', '2026-04-30', '2026-05-01',
    '2026-05-20', '2026-05-31', '2026-06-30', '2026-08-31', '2026-10-31', 2, '2026-03-01'
from generate_series(1, :towns) t;
insert into star_reviewer (star_round_id, chapter_id, region_code, account_id, appointed_by, appointed_at)
select c.chapter_id / 100, c.chapter_id, c.region_code, c.chapter_id * 10 + k, 2, '2026-04-20'
from chapter c, generate_series(1, 3) k order by c.chapter_id, k;

-- Household, member and application have one number.
create temp table one as
select t * 10000 + n as id, t as town, c.chapter_id, c.region_code, (t * 10000 + n) * 7919::bigint % 1000003 as mixed
from generate_series(1, :towns) t, generate_series(1, :households) n, chapter c
where c.chapter_id = t * 100 + n % 15 + 1;
insert into household (household_id, region_code, chapter_id, group_name, head_name, head_initials, head_id_sealed,
    head_id_hash, address, size, person_key_id)
select id, region_code, chapter_id, mixed % 6 + 1 || '组', (array['陈', '邓', '何', '黄', '李', '刘', '罗'])[mixed % 7 + 1]
    || (array['桂英', '建国', '秀兰', '大山', '小梅'])[mixed / 7 % 5 + 1], 'cgy', sha256('x'), sha256(('h' || id)::bytea),
    mixed % 90 + 1 || '号', 4, 1
from one order by id;
insert into member (member_id, chapter_id, region_code, name, sex, birth_date, id_sealed, id_hash, state, joined_on,
    person_key_id)
select id, chapter_id, region_code, '会员', 1, '1970-01-01', sha256('x'), sha256(('m' || id)::bytea), 'active',
    '2010-01-01', 1
from one order by id;
insert into star_application (star_application_id, star_round_id, region_code, chapter_id, household_id, head_name,
    group_name, address, channel, taking_part, deeds, promised_on, consented_on, signed_by, applied_on, state,
    entered_by, entered_at, person_key_id)
select o.id, o.town, o.region_code, o.chapter_id, o.id, h.head_name, h.group_name, h.address, 'paper', '{会员}',
    '帮邻居收稻子', '2026-04-05', '2026-04-05', h.head_name, '2026-04-05', 'submitted', 1, '2026-04-05', 1
from one o join household h on h.household_id = o.id order by o.id;
insert into star_member (star_application_id, member_id) select id, id from one order by id;

-- Ten records a village; half of its households, or of their members, took part in each.
insert into activity (activity_id, record_id, chapter_id, region_code, state, type, topic, held_on, place, headcount,
    headcount_kind, result, entered_by, entered_at, entered_on)
overriding system value
select c.chapter_id * 16 + g, c.chapter_id * 16 + g, c.chapter_id, c.region_code, 'recorded',
    (array[30, 32, 70, 70, 71, 72, 41, 95, 95, 20])[g], '活动' || g, date '2026-01-10' + g * 10, '村部', 40, 'exact',
    '好', 1, '2026-05-01', date '2026-01-10' + g * 10
from chapter c, generate_series(1, 10) g order by c.chapter_id, g;
insert into participation (record_id, region_code, member_id, household_id, role, entered_by, entered_at)
select o.chapter_id * 16 + g, o.region_code, case when g % 2 = 0 then o.id end, case when g % 2 = 1 then o.id end,
    case when g % 5 = 2 then 'help' else 'attend' end, 1, '2026-05-01'
from one o, generate_series(1, 10) g where hashint8(o.id * 16 + g) & 1 = 0 order by o.id;

-- Points and sheets: at most a point and a half below the most, with a word where that is a gap.
create temp table wanted as
select code, points, may_not_apply, row_number() over (order by code) * 4 as nth
from star_item where star_scheme_id = 1 and proof <> 'logged';
insert into star_self_score (star_application_id, code, points, not_applicable)
select o.id, i.code, case when not n.a then i.points - (hashint8(o.id * 128 + i.nth) & 1) * 50 end, n.a
from one o, wanted i, lateral (select i.may_not_apply and o.mixed % 4 = 0) n (a) order by o.id, i.code;
insert into star_score (star_score_id, star_application_id, region_code, turn, account_id, unrelated, begun_at)
overriding system value
select o.id * 4 + k, o.id, o.region_code, 1, o.chapter_id * 10 + k, true, '2026-05-10'
from one o, generate_series(1, 3) k order by o.id, k;
insert into star_item_score (star_score_id, code, points, not_applicable, evidence, note)
select o.id * 4 + k, s.code, case when not s.not_applicable then p.points end, s.not_applicable, 'seen',
    case when abs(p.points - s.points) >= 100 then '入户看到的不一样' end
from one o join star_self_score s on s.star_application_id = o.id join wanted i using (code), generate_series(1, 3) k,
    lateral (select i.points - greatest((hashint8(o.id * 128 + i.nth + k) & 7) - 4, 0) * 50) p (points)
order by o.id, k, s.code;
set session_replication_role = origin;

-- Everybody who acts signs in; what stands for the token is the hash of the user name.
select count(open_session_as(user_name, sha256(user_name::bytea), 600)) from account where user_name like 'bench.%' \g /dev/null
vacuum analyze;
checkpoint;
