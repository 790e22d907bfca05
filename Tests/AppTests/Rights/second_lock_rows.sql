-- What the second lock's attempts need besides the cast: a row in every table that the cast leaves
-- empty, in 云溪镇 and next door, so that whoever sees too much sees one row more.
insert into invitation (account_id, code_hash)
values (21, sha256('21 was invited')), (22, sha256('22 was invited'));

insert into region_succession (old_code, new_code, took_effect, reason)
values ('431003190203', '431003190204', '2026-01-01', '并村');

insert into duty_grant (account_id, duty, region_code, reason)
values (93, 'county_reader', '431003', '她也为县里做事');

insert into region_year_profile (region_code, year, villages, source)
values ('431003190', 2025, 10, '年报'), ('431003191', 2025, 2, '年报'), ('431002101', 2025, 1, '年报');

insert into member_event (member_id, region_code, event, happened_on, entered_by)
values (101, '431003190201', 'enrolled', '1990-05-29', 11),
    (104, '431003191201', 'enrolled', '1992-05-29', 15);

insert into consent (member_id, region_code, purpose, given, channel, decided_on, entered_by)
values (101, '431003190201', 'phone', true, 'paper', '2026-01-05', 11),
    (104, '431003191201', 'phone', true, 'paper', '2026-01-05', 15);

-- One's own open import, a neighbour's, one's own that was put aside, and a colleague's.
insert into ledger_import (ledger_import_id, region_code, account_id, state, ended_at)
overriding system value values
    (601, '431003190', 21, 'previewed', null),
    (602, '431003191', 22, 'previewed', null),
    (603, '431003190', 21, 'discarded', now()),
    (604, '431003190', 31, 'previewed', null);
insert into ledger_file (ledger_file_id, ledger_import_id, region_code, turn, file_name, kind, digest, rows)
overriding system value values
    (611, 601, '431003190', 1, '会员.csv', '03', 'a', 1),
    (612, 602, '431003191', 1, '会员.csv', '03', 'a', 1),
    (613, 603, '431003190', 1, '会员.csv', '03', 'a', 1),
    (614, 604, '431003190', 1, '会员.csv', '03', 'a', 1);
insert into refused_rows (ledger_file_id, sealed) values (611, 'a'), (612, 'a'), (614, 'a');

-- 104 kept in contact with 贺东来 before she moved next door; her link has still to be closed.
insert into household_link (household_link_id, household_id, region_code, member_id, from_on)
values (302, 202, '431003190201', 104, '2024-03-01');

-- A month's rows, each kind here and next door. The guards of the acts look at sessions, which a superuser
-- has none of.
set session_replication_role = replica;
insert into activity (activity_id, record_id, chapter_id, region_code, state, type, topic, held_on, place,
    headcount, headcount_kind, result, entered_by, entered_at, entered_on)
overriding system value values
    (701, 701, 2, '431003190201', 'recorded', 95, '打扫卫生', '2026-03-10', '村部', 12, 'exact', '好',
        11, '2026-03-11', '2026-03-11'),
    (702, 702, 5, '431003191201', 'recorded', 21, '义诊', '2026-03-10', '村部', 12, 'exact', '好',
        15, '2026-03-11', '2026-03-11'),
    (703, 703, 2, '431003190201', 'recorded', 21, '义诊', '2026-03-12', '村部', 12, 'exact', '好',
        11, '2026-03-12', '2026-03-12'),
    (704, 704, 2, '431003190201', 'recorded', 95, '修水渠', '2026-03-13', '村部', 12, 'exact', '好',
        21, '2026-03-13', '2026-03-13'),
    (705, 705, 2, '431003190201', 'verified', 95, '植树', '2026-03-14', '村部', 12, 'exact', '好',
        11, '2026-03-14', '2026-03-14');
insert into activity_output (activity_id, turn, region_code, kind, quantity)
values (701, 1, '431003190201', 'leaflet', 10), (702, 1, '431003191201', 'leaflet', 10);
insert into health_tally (activity_id, region_code, attended)
values (703, '431003190201', 12), (702, '431003191201', 12);
insert into attending_chapter (record_id, chapter_id, region_code, entered_by, entered_at)
values (701, 2, '431003190201', 11, '2026-03-11'), (702, 5, '431003191201', 15, '2026-03-11');
insert into participation (record_id, region_code, member_id, entered_by, entered_at)
values (701, '431003190201', 101, 11, '2026-03-11'), (702, '431003191201', 104, 15, '2026-03-11');
insert into activity_file (record_id, region_code, digest, media_type, name, bytes, added_by, added_at)
values (701, '431003190201', sha256('a'), 'image/png', 'a.png', 9, 11, '2026-03-11'),
    (702, '431003191201', sha256('b'), 'image/png', 'b.png', 9, 15, '2026-03-11');
insert into contact (contact_id, household_id, chapter_id, region_code, contacted_on, channel, topics,
    entered_by, entered_at)
overriding system value values
    (741, 201, 2, '431003190201', '2026-03-15', 'visit', '{needs}', 11, '2026-03-15'),
    (742, 204, 5, '431003191201', '2026-03-15', 'visit', '{needs}', 15, '2026-03-15');
insert into contact_declined (household_id, region_code, from_on, entered_by, entered_at)
values (202, '431003190201', '2026-01-01', 11, '2026-01-01'),
    (204, '431003191201', '2026-01-01', 15, '2026-01-01');
insert into follow_up (chapter_id, region_code, need, due_on, entered_by, entered_at)
values (2, '431003190201', '修路', '2026-03-20', 11, '2026-03-01'),
    (5, '431003191201', '修路', '2026-03-20', 15, '2026-03-01');
insert into suggestion (chapter_id, region_code, received_on, channel, theme, content, due_on, entered_by,
    entered_at)
values (2, '431003190201', '2026-03-01', 'box', '水', '水', '2026-03-20', 11, '2026-03-01'),
    (5, '431003191201', '2026-03-01', 'box', '水', '水', '2026-03-20', 15, '2026-03-01');
insert into board_posting (chapter_id, region_code, kind, month, posted_on, entered_by, entered_at)
values (2, '431003190201', 'fund_statement', '2026-02-01', '2026-03-05', 11, '2026-03-05'),
    (5, '431003191201', 'fund_statement', '2026-02-01', '2026-03-05', 15, '2026-03-05');

insert into flag_scheme (flag_scheme_id, region_code, name, made_by)
values (801, '431003190', '云溪镇方案', 21), (802, '431003191', '石桥镇方案', 22);
insert into flag_scheme_indicator (flag_scheme_id, code, sort, label)
values (801, 'I1', 1, '活动'), (802, 'I1', 1, '活动');
insert into flag_scheme_part (flag_scheme_id, source, code, formula, max_points, steps_at, steps_points)
values (801, 1, 'I1', 'steps', 500, '{1}', '{500}'), (802, 1, 'I1', 'steps', 500, '{1}', '{500}');
insert into flag_scheme_flag (flag_scheme_id, rank, colour, label, grade, from_total)
values (801, 1, 'red', '红旗', '优', 0), (802, 1, 'red', '红旗', '优', 0);
insert into flag_scheme_veto (flag_scheme_id, kind, lowers_to)
values (801, 'no_data', 1), (802, 'no_data', 1);
insert into rating_calendar (region_code, from_month, entered_by)
values ('431003190', '2027-01-01', 21), ('431003191', '2027-01-01', 22);
insert into holiday values ('2026-05-01', false, '劳动节', '国务院') on conflict do nothing;

insert into flag_month (flag_month_id, region_code, month, flag_scheme_id, state, as_of, computed_at,
    published_revision, published_at)
overriding system value values
    (821, '431003190', '2026-03-01', 1, 'computed', '2026-04-06', '2026-04-07', null, null),
    (822, '431003191', '2026-03-01', 1, 'computed', '2026-04-06', '2026-04-07', null, null),
    (823, '431003190', '2026-02-01', 1, 'published', '2026-03-06', '2026-03-07', 1, '2026-03-10'),
    (824, '431003191', '2026-02-01', 1, 'published', '2026-03-06', '2026-03-07', 1, '2026-03-10'),
    (825, '431003190', '2026-01-01', 1, 'computed', '2026-02-06', '2026-02-07', null, null);
insert into month_step (flag_month_id, region_code, step, revision, taken_by, taken_at)
values (821, '431003190', 'computed', 1, 21, '2026-04-07'), (822, '431003191', 'computed', 1, 22, '2026-04-07');
insert into score (chapter_id, month, revision, region_code, counted, out_of, points, entered, late, total,
    is_provisional, rank, flag)
select c, m, 1, r, array_fill(1, '{12}'), array_fill(1, '{12}'), array_fill(100, '{12}'), 1, 0, 120, false, 1, 3
from (values (2, '431003190201'), (5, '431003191201')) c (c, r),
    (values (date '2026-02-01'), ('2026-03-01')) m (m);
insert into hand_points (chapter_id, region_code, month, source, points, reason, entered_by, entered_at)
values (2, '431003190201', '2026-03-01', 11, 800, '看过', 21, '2026-04-07'),
    (5, '431003191201', '2026-03-01', 11, 800, '看过', 22, '2026-04-07');
insert into self_points (chapter_id, region_code, month, source, points, entered_by, entered_at)
values (2, '431003190201', '2026-03-01', 11, 800, 11, '2026-04-07'),
    (5, '431003191201', '2026-03-01', 11, 800, 15, '2026-04-07');
insert into veto (veto_id, chapter_id, region_code, month, kind, fact, raised_by, raised_at)
overriding system value values
    (841, 2, '431003190201', '2026-03-01', 'no_data', '一条也没有记', 21, '2026-04-07'),
    (842, 5, '431003191201', '2026-03-01', 'no_data', '一条也没有记', 22, '2026-04-07');
insert into objection (objection_id, chapter_id, region_code, month, revision, code, grounds, raised_by,
    raised_at)
overriding system value values
    (851, 2, '431003190201', '2026-02-01', 1, 'I2', '小组开过会的', 11, '2026-03-11'),
    (852, 5, '431003191201', '2026-02-01', 1, 'I2', '小组开过会的', 15, '2026-03-11');
insert into publication (region_code, kind, month, revision, published_by, published_at)
values ('431003190', 'flags', '2026-02-01', 1, 21, '2026-03-10');

-- 竹溪村 has forty members, so two places for excellent ones; one is taken, and next door too.
insert into member (chapter_id, region_code, name, sex, birth_date, state, joined_on, person_key_id)
select 2, '431003190201', '会员' || g, 1, '1970-01-01', 'active', '2000-01-01',
    (select min(person_key_id) from person_key) from generate_series(1, 37) g;
insert into notice_rule (region_code, from_on, days, entered_by)
values ('431003190', '2026-03-01', 8, 21), ('431003191', '2026-03-01', 8, 22);
insert into notice (notice_id, region_code, kind, year, title, body, objections_at, from_on, to_on,
    posted_by, posted_at)
overriding system value values
    (861, '431003190201', 'plain', null, '通知', '通知', '村部', '2026-03-01', '2026-03-10', 21, '2026-03-01'),
    (862, '431003191201', 'plain', null, '通知', '通知', '村部', '2026-03-01', '2026-03-10', 22, '2026-03-01'),
    (863, '431003190', 'excellent', 2026, '人选', null, '镇上', '2026-02-01', '2026-02-08', 21, '2026-02-01'),
    (864, '431003191', 'excellent', 2026, '人选', null, '镇上', '2026-02-01', '2026-02-08', 22, '2026-02-01');
insert into notice_file (notice_id, region_code, digest, media_type, name, bytes, added_by, added_at)
values (861, '431003190201', sha256('a'), 'image/png', 'a.png', 9, 21, '2026-03-01'),
    (862, '431003191201', sha256('b'), 'image/png', 'b.png', 9, 22, '2026-03-01');
insert into notice_objection (notice_id, region_code, received_on, grounds, entered_by, entered_at)
values (861, '431003190201', '2026-03-02', '写得不清楚', 11, '2026-03-02'),
    (862, '431003191201', '2026-03-02', '写得不清楚', 15, '2026-03-02');
insert into notice_objection (notice_id, region_code, received_on, grounds, channel, sender_hash, entered_at)
values (861, '431003190201', '2026-03-02', '写得不清楚', 'web', sha256('a'), '2026-03-02'),
    (862, '431003191201', '2026-03-02', '写得不清楚', 'web', sha256('b'), '2026-03-02');
insert into excellent_member (excellent_member_id, member_id, chapter_id, region_code, year, service, state,
    notice_id, entered_by, entered_at)
overriding system value values
    (871, 102, 2, '431003190201', 2026, '带头打扫卫生', 'posted', 863, 11, '2026-02-01'),
    (872, 104, 5, '431003191201', 2026, '带头打扫卫生', 'posted', 864, 15, '2026-02-01');
insert into excellent_step (excellent_member_id, region_code, step, notice_id, taken_by, taken_at)
values (871, '431003190201', 'posted', 863, 21, '2026-02-01'), (872, '431003191201', 'posted', 864, 22, '2026-02-01');
insert into reward (chapter_id, region_code, year, thing, quantity, handed_on, handed_by, received_by,
    entered_by, entered_at)
values (2, '431003190201', 2026, '奖状', 1, '2026-03-01', '王', '周', 21, '2026-03-01'),
    (5, '431003191201', 2026, '奖状', 1, '2026-03-01', '陈', '钱', 22, '2026-03-01');

-- Five-star households: a township's own draft, a round that takes applications and one whose applications stand at
-- every step; next door likewise. 竹溪村's member speaks for household 201, its reviewers sit on the panel.
insert into star_scheme (star_scheme_id, region_code, name, made_by) values
    (901, '431003190', '草稿', 21), (902, '431003191', '草稿', 22);
insert into star_category (star_scheme_id, letter, label, label_en)
select s, 'A', '甲', 'a' from unnest('{901,902}'::bigint[]) s;
insert into star_item (star_scheme_id, code, letter, label, label_en, points, proof)
select s, 'A1', 'A', '甲一', 'a1', 500, 'village' from unnest('{901,902}'::bigint[]) s;
insert into star_veto_rule (star_scheme_id, code, fact, fact_en, document, document_en)
select s, 'V1', '事', 'fact', '书', 'paper' from unnest('{901,902}'::bigint[]) s;
insert into star_round (star_round_id, region_code, year, star_scheme_id, counts_from, apply_from, apply_to,
    score_from, score_to, meet_by, notice_by, decide_by, award_by, opened_by, opened_at)
select v.id, v.place, v.year, 1, v.day - 60, v.day, v.day + 30, v.day + 31, v.day + 40, v.day + 50, v.day + 60,
    v.day + 90, v.day + 120, v.by, v.day
from (values (901, '431003190', 2026, date '2026-03-20', 21), (902, '431003191', 2026, '2026-03-20', 22),
    (903, '431003190', 2025, '2025-09-01', 21), (904, '431003191', 2025, '2025-09-01', 22))
    v (id, place, year, day, by);
insert into household (household_id, region_code, chapter_id, head_name, person_key_id)
select 2900 + g, '431003190201', 2, '农户' || g, min(k.person_key_id) from person_key k, generate_series(1, 6) g
group by g;
insert into household_account (account_id, household_id, member_id, region_code, issued_by, issued_at) values
    (81, 201, 101, '431003190201', 11, '2026-01-01'), (83, 204, 104, '431003191201', 15, '2026-01-01');
insert into star_application (star_application_id, star_round_id, region_code, chapter_id, household_id, head_name,
    channel, applied_on, state, categories, total, stars, is_five, entered_by, entered_at, person_key_id)
select v.id, v.round, v.place, v.chapter, v.household, '农户', 'paper', '2026-03-21', v.state,
    '{1800,1800,1800,1800,1800}'::smallint[], 9000, 5, true, v.by, '2026-03-21', (select min(person_key_id) from person_key)
from (values (911, 901, '431003190201', 2, 201, 'draft', 81), (912, 902, '431003191201', 5, 204, 'draft', 83),
    (921, 903, '431003190201', 2, 2901, 'submitted', 11), (922, 903, '431003190201', 2, 2902, 'scored', 11),
    (923, 903, '431003190201', 2, 2903, 'on_notice', 11), (924, 903, '431003190201', 2, 2904, 'on_town_notice', 11),
    (925, 903, '431003190201', 2, 201, 'awarded', 11), (926, 903, '431003190201', 2, 2906, 'rejected', 11),
    (928, 903, '431003190201', 2, 2905, 'submitted', 11), (931, 904, '431003191201', 5, 204, 'awarded', 15))
    v (id, round, place, chapter, household, state, by);
insert into star_application (star_application_id, star_round_id, region_code, chapter_id, household_id, head_name,
    channel, applied_on, state, entered_by, entered_at, person_key_id, ledger_file_id, ledger_line)
select 927, 901, '431003190201', 2, 2905, '农户', 'ledger', '2026-03-21', 'scored', 21, '2026-03-21',
    (select min(person_key_id) from person_key), (select min(ledger_file_id) from ledger_file), 3;
insert into star_member values (911, 101), (912, 104);
insert into star_self_score (star_application_id, code, points) values (911, 'A2', 500), (912, 'A2', 500);
insert into notice (notice_id, region_code, kind, year, title, objections_at, from_on, to_on, posted_by, posted_at)
overriding system value values
    (865, '431003190201', 'stars', 2025, '五星', '村部', '2026-03-01', '2026-03-10', 11, '2026-03-01'),
    (866, '431003190', 'star_decisions', 2025, '五星', '镇上', '2026-03-01', '2026-03-10', 21, '2026-03-01');
insert into star_step (star_step_id, star_application_id, region_code, event, from_state, to_state, turn, notice_id,
    reason, taken_by, taken_at)
overriding system value values
    (9411, 923, '431003190201', 'post', 'passed', 'on_notice', 1, 865, null, 11, '2026-03-01'),
    (9412, 924, '431003190201', 'post_decision', 'approved', 'on_town_notice', 1, 866, null, 21, '2026-03-01'),
    (9413, 926, '431003190201', 'reject', 'on_notice', 'rejected', 1, null, '不符', 31, '2026-04-01'),
    (9414, 931, '431003191201', 'award', 'on_town_notice', 'awarded', 1, null, null, 22, '2026-03-01');
insert into star_outcome (star_application_id, region_code, turn, came_by, categories, total, stars, is_five,
    computed_at)
select a, '431003190201', 1, 'panel', '{1800,1800,1800,1800,1800}'::smallint[], 9000, 5, true, timestamptz '2026-02-01'
from unnest('{922,925}'::bigint[]) a
union all select 931, '431003191201', 1, 'panel', '{1800,1800,1800,1800,1800}', 9000, 5, true, '2026-02-01';
insert into star_village_score (star_application_id, turn, code, points) values (925, 1, 'A2', 500), (931, 1, 'A2', 500);
insert into star_help (star_application_id, region_code, helped_on, method, content, entered_by, entered_at,
    ledger_file_id, ledger_line)
select v.a, v.place, '2026-03-01', '走访', '看看', 11, '2026-03-01', (select min(ledger_file_id) from ledger_file), 1
from (values (925, '431003190201'), (931, '431003191201')) v (a, place);
insert into relation (account_id, household_id, region_code, kind, declared_by, declared_at) values
    (86, 2906, '431003190201', 'relative', 86, '2026-01-01'), (15, 204, '431003191201', 'relative', 15, '2026-01-01');
insert into star_reviewer (star_round_id, chapter_id, region_code, account_id, appointed_by, appointed_at) values
    (903, 2, '431003190201', 85, 11, '2025-09-01'), (903, 2, '431003190201', 86, 11, '2025-09-01'),
    (904, 5, '431003191201', 88, 15, '2025-09-01');
insert into star_score (star_score_id, star_application_id, region_code, turn, account_id, unrelated, begun_at,
    handed_in_at, counted)
overriding system value values
    (951, 921, '431003190201', 1, 85, true, '2025-10-05', null, false),
    (952, 921, '431003190201', 1, 86, true, '2025-10-05', null, false),
    (953, 925, '431003190201', 1, 86, true, '2025-10-05', '2025-10-05', true);
insert into star_item_score (star_score_id, code, points, evidence, note)
select 951, i.code, i.points, 'seen', null from star_item i where i.star_scheme_id = 1 and i.proof <> 'logged';
insert into star_item_score (star_score_id, code, points, evidence) values (952, 'A2', 500, 'seen');
insert into star_vote (star_application_id, region_code, turn, held_on, present, in_favour, against, entered_by,
    entered_at)
values (925, '431003190201', 1, '2026-03-01', 9, 9, 0, 11, '2026-03-01'),
    (931, '431003191201', 1, '2026-03-01', 9, 9, 0, 15, '2026-03-01');
insert into star_sample (star_sample_id, star_round_id, region_code, seed, percent, drawn_by, drawn_at)
overriding system value values
    (961, 903, '431003190', 'seedseedseedseed', 20, 21, '2026-03-05'),
    (962, 904, '431003191', 'seedseedseedseed', 20, 22, '2026-03-05');
insert into star_check (star_check_id, star_sample_id, star_application_id, region_code, turn, is_drawn)
overriding system value values
    (971, 961, 923, '431003190201', 1, true), (972, 962, 931, '431003191201', 1, true);
insert into star_check_item (star_check_id, code, points, note) values (971, 'A2', 400, '看了'), (972, 'A2', 400, '看了');
insert into star_veto (star_veto_id, star_application_id, region_code, code, issuer, number, dated_on, raised_by,
    raised_at)
overriding system value values
    (981, 923, '431003190201', 'V1', '法院', '一', '2026-01-01', 31, '2026-03-05'),
    (982, 931, '431003191201', 'V1', '法院', '一', '2026-01-01', 22, '2026-03-05');
insert into star_award (star_award_id, star_application_id, star_round_id, household_id, region_code, year, number,
    serial, letters, is_five, awarded_on, valid_to, awarded_by)
overriding system value values
    (991, 925, 903, 201, '431003190201', 2025, 1, star_serial('431003190', 2025, 1), '{A,B,C,D,E}', true,
        '2026-01-10', '2026-12-31', 21),
    (992, 931, 904, 204, '431003191201', 2025, 1, star_serial('431003191', 2025, 1), '{A,B,C,D,E}', true,
        '2026-01-10', '2026-12-31', 22);
insert into star_review (star_review_id, star_award_id, region_code, finding, report, proposed_by, proposed_at,
    agreed, decided_by, decided_at)
overriding system value values
    (996, 991, '431003190201', 'suspend', '院子很乱，限期整改', 11, '2026-03-20', null, null, null),
    (997, 992, '431003191201', 'suspend', '院子很乱，限期整改', 15, '2026-03-20', null, null, null),
    (998, 991, '431003190201', 'suspend', '院子很乱，限期整改', 11, '2026-02-01', true, 31, '2026-02-02');
insert into star_award_step (star_award_id, region_code, event, from_state, to_state, letters_before, letters,
    was_five, is_five, valid_to_before, valid_to, star_review_id, taken_by, taken_at)
values (991, '431003190201', 'mend', 'suspended', 'valid', '{A}', '{A}', false, false, '2026-12-31', '2026-12-31',
        998, 31, '2026-02-20'),
    (992, '431003191201', 'mend', 'suspended', 'valid', '{A}', '{A}', false, false, '2026-12-31', '2026-12-31',
        997, 32, '2026-02-20');
insert into star_appeal (star_appeal_id, star_application_id, region_code, star_step_id, star_review_id, received_on,
    grounds, entered_by, entered_at)
overriding system value values
    (999, 925, '431003190201', null, 998, '2026-02-05', '院子已经收拾好了', 81, '2026-02-05'),
    (1000, 931, '431003191201', null, 997, '2026-02-05', '院子已经收拾好了', 83, '2026-02-05');
insert into venue (venue_id, chapter_id, region_code, kind, entered_by, entered_at)
overriding system value values
    (1101, 2, '431003190201', 'home', 11, '2026-01-01'), (1102, 5, '431003191201', 'home', 15, '2026-01-01');
insert into venue_work (venue_id, region_code, kind, year, what, entered_by, entered_at) values
    (1101, '431003190201', 'renovated', 2025, '修缮', 11, '2026-01-01'),
    (1102, '431003191201', 'renovated', 2025, '修缮', 15, '2026-01-01');
insert into governance_rule (region_code, valid_from, note, set_by, set_at) values
    ('431003190', '2026-01-01', '试一试', 21, '2026-01-01'), ('431003191', '2026-01-01', '试一试', 22, '2026-01-01');
insert into charter (charter_id, chapter_id, region_code, version, title, clauses, state, adopted_on,
    present_households, written_by, written_at)
overriding system value values
    (1301, 2, '431003190201', 1, '章程', repeat('邻里互助', 8), 'draft', null, null, 11, '2026-01-01'),
    (1302, 5, '431003191201', 1, '章程', repeat('邻里互助', 8), 'draft', null, null, 15, '2026-01-01'),
    (1303, 3, '431003190202', 1, '章程', repeat('邻里互助', 8), 'adopted', '2026-03-01', 60, 11, '2026-01-01');
insert into charter_step (charter_id, region_code, step, day, reason, taken_by, taken_at)
select charter_id, region_code, 'send_back', '2026-01-02', '试一试', 21, '2026-01-02' from charter;
insert into charter_paper (charter_id, region_code, digest, media_type, name, bytes, added_by, added_at)
select charter_id, region_code, sha256('paper'), 'application/pdf', 'x', 1, written_by, '2026-01-02'
from charter where charter_id in (1301, 1302);
insert into unit_member (chapter_id, region_code, name, joined_on, entered_by) values
    (2, '431003190201', '竹溪小学', '2025-01-01', 11), (5, '431003191201', '碓石小学', '2025-01-01', 15);
insert into agreement (agreement_id, chapter_id, region_code, signed_on, count, entered_by, entered_at)
overriding system value values
    (1311, 2, '431003190201', '2026-03-01', 5, 11, '2026-03-01'),
    (1312, 5, '431003191201', '2026-03-01', 5, 15, '2026-03-01');
insert into agreement_revocation (agreement_id, region_code, revoked_on, count, entered_by, entered_at) values
    (1311, '431003190201', '2026-03-10', 1, 11, '2026-03-10'), (1312, '431003191201', '2026-03-10', 1, 15, '2026-03-10');
insert into democratic_review (democratic_review_id, chapter_id, region_code, held_on, participants, entered_by,
    entered_at)
overriding system value values
    (1321, 2, '431003190201', '2026-03-20', 60, 11, '2026-03-20'),
    (1322, 5, '431003191201', '2026-03-20', 60, 15, '2026-03-20');
insert into review_issue (democratic_review_id, region_code, issue, owner, due_on, entered_by, entered_at) values
    (1321, '431003190201', '路灯', '李秘书', '2026-04-10', 11, '2026-03-20'),
    (1322, '431003191201', '路灯', '李秘书', '2026-04-10', 15, '2026-03-20');
insert into suggestion_step (suggestion_id, region_code, step, day, words, taken_by, taken_at)
select suggestion_id, region_code, 'assign', '2026-03-02', '李秘书', 11, '2026-03-02' from suggestion;
insert into insurance_policy (insurance_policy_id, household_id, chapter_id, region_code, policy_no, from_on, to_on,
    premium_fen, entered_by, entered_at)
overriding system value values
    (1201, 201, 2, '431003190201', '保单一', '2026-01-01', '2026-12-31', 5000, 11, '2026-01-01'),
    (1202, 204, 5, '431003191201', '保单二', '2026-01-01', '2026-12-31', 5000, 15, '2026-01-01');
insert into insurance_claim (insurance_policy_id, region_code, paid_on, amount_fen, entered_by, entered_at) values
    (1201, '431003190201', '2026-02-01', 30000, 11, '2026-02-01'),
    (1202, '431003191201', '2026-02-01', 30000, 15, '2026-02-01');

-- What people ask about their data: here by her own account, next door, and a deletion that waits for a second person.
update member set state = 'left', left_on = '2026-01-01', erase_on = '2027-01-01' where member_id = 106;
insert into data_request (data_request_id, member_id, region_code, kind, channel, received_on, due_on, state,
    entered_by, entered_at)
overriding system value values
    (1301, 101, '431003190201', 'access', 'own_account', '2026-02-01', '2026-02-22', 'received', 81, '2026-02-01'),
    (1302, 104, '431003191201', 'access', 'paper', '2026-02-01', '2026-02-22', 'received', 15, '2026-02-01'),
    (1303, 106, '431003190201', 'deletion', 'paper', '2026-02-01', '2026-02-22', 'proposed', 11, '2026-02-01');
insert into data_request_step (data_request_id, region_code, event, taken_on, taken_by, taken_at) values
    (1301, '431003190201', 'work', '2026-02-02', 21, '2026-02-02'),
    (1302, '431003191201', 'work', '2026-02-02', 22, '2026-02-02'),
    (1303, '431003190201', 'propose', '2026-02-02', 21, '2026-02-02');

-- What is kept for its term: a note here and next door that is past it, what somebody holds, what waits for a second
-- person, and reports.
update contact set note = '早年的话', contacted_on = '2020-02-01' where contact_id in (741, 742);
insert into retention_hold (retention_hold_id, region_code, rule, row_key, reason, laid_by, laid_at)
overriding system value values
    (1331, '431003190201', 'request', 1, '检查要用', 21, '2026-02-01'),
    (1332, '431003191201', 'request', 1, '检查要用', 22, '2026-02-01');
insert into retention_proposal (retention_proposal_id, rule, region_code, rows, proposed_on, proposed_by, proposed_at)
overriding system value values
    (1341, 'suggestion', '431003190', 1, '2026-02-01', 21, '2026-02-01'),
    (1342, 'suggestion', '431003191', 1, '2026-02-01', 22, '2026-02-01'),
    (1343, 'objection', '431003190', 1, '2026-02-01', 31, '2026-02-01');
insert into retention_item (retention_proposal_id, row_key) values (1341, 1), (1342, 1);
insert into retention_step (retention_proposal_id, region_code, event, note, taken_on, taken_by, taken_at) values
    (1341, '431003190', 'stop', '看错了', '2026-02-02', 21, '2026-02-02'),
    (1342, '431003191', 'stop', '看错了', '2026-02-02', 22, '2026-02-02');
insert into retention_run (rule, region_code, retention_proposal_id, run_on, cleared) values
    ('suggestion', '431003190', 1341, '2026-02-12', 1), ('suggestion', '431003191', 1342, '2026-02-12', 1),
    ('session', null, null, '2026-02-12', 1);
insert into impact_assessment (region_code, purpose, done_on, assessor, necessity, risk, measures, review_on, entered_by,
    entered_at) values
    ('431003190', 'child', '2026-01-05', '王专干', '助学要用', 'low', '只给经办人看', '2027-01-05', 21, '2026-01-05'),
    ('431003191', 'child', '2026-01-05', '陈专干', '助学要用', 'low', '只给经办人看', '2027-01-05', 22, '2026-01-05');

-- Money: a book here and one next door, each with an entry that waits, a month that is closed, and a side.
insert into fund_account (fund_account_id, chapter_id, region_code, kind, is_bank, name, opened_at)
overriding system value values
    (1001, 2, '431003190201', 'money', false, '现金', '2026-01-01'),
    (1002, 5, '431003191201', 'money', false, '现金', '2026-01-01');
insert into fund_entry (fund_entry_id, chapter_id, region_code, kind, booked_on, year, amount_fen, money_account_id,
    source, party, what, entered_by, entered_at)
overriding system value values
    (1011, 2, '431003190201', 'income', '2026-03-01', 2026, 100, 1001, 'raised', '村民', '自筹', 11, '2026-03-01'),
    (1012, 5, '431003191201', 'income', '2026-03-01', 2026, 100, 1002, 'raised', '村民', '自筹', 15, '2026-03-01');
insert into fund_step (fund_entry_id, region_code, step, reason, taken_by, taken_at)
select e.fund_entry_id, e.region_code, 'refused', '看看', 43, '2026-03-02' from fund_entry e;
insert into fund_posting (fund_posting_id, fund_entry_id, fund_account_id, chapter_id, region_code, counts_on,
    amount_fen)
overriding system value
select e.fund_entry_id + 22, e.fund_entry_id, e.money_account_id, e.chapter_id, e.region_code, '2026-01-05', 100 from fund_entry e;
insert into fund_voucher (fund_entry_id, region_code, digest, media_type, name, bytes, added_by, added_at)
select e.fund_entry_id, e.region_code, sha256('paper'), 'image/png', 'x', 1, e.entered_by, '2026-03-01'
from fund_entry e;
insert into fund_month (chapter_id, month, region_code, closed_by, closed_at)
select e.chapter_id, '2026-01-01', e.region_code, 43, '2026-02-02' from fund_entry e;
insert into fund_month_balance (fund_account_id, month, chapter_id, region_code, balance_fen)
select e.money_account_id, '2026-01-01', e.chapter_id, e.region_code, 100 from fund_entry e;
insert into bank_line (bank_line_id, fund_account_id, region_code, booked_on, amount_fen, what, turn, entered_by,
    entered_at)
overriding system value
select e.fund_entry_id + 12, e.money_account_id, e.region_code, '2026-01-05', 100, '自筹', 1, 43, '2026-03-01'
from fund_entry e;
insert into bank_match (bank_line_id, fund_posting_id, region_code, matched_by, matched_at)
select e.fund_entry_id + 9000, e.fund_entry_id + 9000, e.region_code, 43, '2026-03-01' from fund_entry e;
-- Revolving money: a loan here and one next door, each lent, with a request that waits; the limits and the mean
-- income of both townships. The borrowers are nobody's rows: the households that the attempts lend to owe nothing.
insert into revolving_rule (region_code, valid_from, note, set_by, set_at) values
    ('431003190', '2026-01-01', '起步', 21, '2026-01-01'), ('431003191', '2026-01-01', '起步', 22, '2026-01-01');
insert into loan (loan_id, project_household_id, project_id, region_code, chapter_id, contract_no, amount_fen,
    contracted_on, due_on, guarantee, entered_by, entered_at)
overriding system value values
    (1211, 9301, 9301, '431003190201', 1, '周-1', 200000, '2026-03-01', '2027-03-01', 'group', 21, '2026-03-01'),
    (1212, 9302, 9302, '431003191201', 4, '周-1', 200000, '2026-03-01', '2027-03-01', 'group', 22, '2026-03-01');
insert into loan_instalment (loan_id, plan, no, region_code, due_on, amount_fen)
select l.loan_id, 1, 1, l.region_code, l.due_on, l.amount_fen from loan l;
insert into loan_step (loan_step_id, loan_id, region_code, step, day, reason, amount_fen, taken_by, taken_at)
overriding system value
select l.loan_id, l.loan_id, l.region_code, 'waiver_asked', '2026-03-20', '受灾', 100, l.entered_by, '2026-03-20' from loan l;
-- They are lent by a book that none of the attempts reaches.
insert into fund_entry (chapter_id, region_code, kind, state, booked_on, year, amount_fen, money_account_id, purpose,
    restricted_to, party, what, loan_id, entered_by, entered_at)
select 6, '431002101201', 'spending', 'posted', '2026-03-02', 2026, l.amount_fen, 9999, 'project', 'revolving', '某户', '借出',
    l.loan_id, 43, '2026-03-02' from loan l;
insert into local_mean_income (region_code, year, yuan, source, entered_by, entered_at) values
    ('431003190', 2025, 8000, '统计公报', 21, '2026-01-01'), ('431003191', 2025, 8000, '统计公报', 22, '2026-01-01');

-- Programmes of the township here and next door.
insert into programme (programme_id, region_code, kind, name, entered_by, entered_at) values
    (1203, '431003190', 'visit', '慰问', 21, '2026-01-01'), (1204, '431003191', 'visit', '慰问', 22, '2026-01-01');

-- Help: a case here and one next door, each with a paper, a step, a yearly look and a gift.
insert into assistance_case (case_id, programme_id, year, region_code, chapter_id, name, id_sealed, id_hash,
    consented_on, state, listed_from, entered_by, entered_at, person_key_id)
select v.n, 1, 2025, v.region, v.chapter, '陈试', 'x', sha256(v.region::bytea), '2025-01-05', 'listed', 2025,
    v.account, '2025-01-05', k.person_key_id
from (values (1201, '431003190201', 2, 11), (1202, '431003191201', 5, 15)) v (n, region, chapter, account)
cross join (select min(person_key_id) as person_key_id from person_key) k;
insert into case_document (case_id, region_code, kind, seen_by, seen_at)
select c.case_id, c.region_code, 'id_card', c.entered_by, '2025-01-05' from assistance_case c;
insert into case_step (case_id, region_code, step, from_state, to_state, year, day, taken_by, taken_at)
select c.case_id, c.region_code, 'apply', 'surveyed', 'applied', 2025, '2025-01-05', c.entered_by, '2025-01-05'
from assistance_case c;
insert into case_check (case_id, region_code, year, result, checked_by, checked_at)
select c.case_id, c.region_code, 2025, 'continued', 31, '2025-02-05' from assistance_case c;
insert into case_gift (case_id, region_code, given_on, goods, goods_fen, source, entered_by, entered_at)
select c.case_id, c.region_code, '2025-02-05', '大米', 8000, '镇协会', c.entered_by, '2025-02-05'
from assistance_case c;

-- Payments: a batch with the bank here and one next door, another here that is only prepared, and a sample each. The
-- cases themselves are told elsewhere.
insert into payment_batch (payment_batch_id, programme_id, region_code, chapter_id, year, term, state, payments,
    total_fen, money_account_id, prepared_by, prepared_at)
overriding system value values
    (1201, 2, '431003190', 1, 2026, 0, 'sent', 3, 300, 1001, 41, '2026-03-01'),
    (1202, 2, '431003191', 4, 2026, 0, 'sent', 2, 200, 1002, 42, '2026-03-01'),
    (1203, 2, '431003190', 1, 2026, 0, 'prepared', 0, 0, null, 41, '2026-03-01');
insert into payment (payment_id, payment_batch_id, case_id, region_code, turn, months, amount_fen, result) values
    (1201, 1201, 1211, '431003190201', 1, '[2026-01-01,2027-01-01)', 100, null),
    (1203, 1201, 1213, '431003190201', 2, '[2026-01-01,2027-01-01)', 100, 'returned'),
    (1205, 1201, 1215, '431003190201', 3, '[2026-01-01,2027-01-01)', 100, 'returned'),
    (1202, 1202, 1212, '431003191201', 1, '[2026-01-01,2027-01-01)', 100, null),
    (1204, 1202, 1214, '431003191201', 2, '[2026-01-01,2027-01-01)', 100, 'returned');
insert into payee (payment_id, name, bank_sealed, bank_hash, bank_tail)
select payment_id, '某人', 'x', sha256('x'), '0001' from payment;
insert into payment_step (payment_batch_id, region_code, step, digest, taken_by, taken_at) values
    (1201, '431003190', 'sent', sha256('x'), 51, '2026-03-02'), (1202, '431003191', 'sent', sha256('x'), 52, '2026-03-02');
insert into payment_result_file (payment_result_file_id, payment_batch_id, region_code, digest, name, lines, read_by,
    read_at)
overriding system value values
    (1201, 1201, '431003190', sha256('x'), 'x', 2, 51, '2026-03-03'),
    (1202, 1202, '431003191', sha256('x'), 'x', 1, 52, '2026-03-03');
insert into payment_result (payment_id, payment_result_file_id, region_code, result, result_on, reason, entered_by,
    entered_at)
select p.payment_id, p.payment_batch_id, p.region_code, 'returned', '2026-03-03', '账号不存在', 51, '2026-03-03'
from payment p where p.result is not null;
insert into payment_follow_up (payment_id, region_code, what, done_on, done_by, done_at) values
    (1205, '431003190201', '问过了', '2026-03-04', 11, '2026-03-04'),
    (1206, '431003191201', '问过了', '2026-03-04', 15, '2026-03-04');
insert into supervision_sample (supervision_sample_id, programme_id, year, region_code, seed, percent, population,
    size, drawn_by, drawn_at)
overriding system value values
    (1221, 2, 2026, '431003190', md5('x'), 5, 1, 1, 61, '2026-03-01'),
    (1222, 2, 2026, '431003191', md5('x'), 5, 1, 1, 62, '2026-03-01');
insert into supervision_pick (supervision_sample_id, case_id, region_code, turn) values
    (1221, 1213, '431003190201', 1), (1222, 1214, '431003191201', 1);
insert into supervision_check (supervision_sample_id, case_id, region_code, result, checked_on, checked_by, checked_at)
values (1221, 1215, '431003190201', 'in_order', '2026-03-02', 61, '2026-03-02'),
    (1222, 1216, '431003191201', 'in_order', '2026-03-02', 62, '2026-03-02');
-- A project each, here and next door, with one of everything.
insert into project (project_id, chapter_id, region_code, name, kind, product, is_base, operator_name, state,
    entered_by, entered_at, person_key_id, ledger_file_id, ledger_line, row_hash)
overriding system value
select k.id, k.chapter, k.code, '养猪', 'livestock', '生猪', true, '某某', 'running', k.person, '2026-03-01', 1, 611, k.id,
    k.code::bytea
from (values (1401, 2, '431003190201', 11), (1402, 5, '431003191201', 15)) k (id, chapter, code, person);
insert into project_step (project_id, region_code, step, from_state, day, taken_by, taken_at)
select p.project_id, p.region_code, 'running', 'funded', '2026-03-01', 21, '2026-03-01' from project p;
insert into project_household (project_household_id, project_id, region_code, household_id, role, joined_on,
    entered_by, entered_at)
overriding system value
select p.project_id, p.project_id, p.region_code, case p.chapter_id when 2 then 201 else 204 end, 'new', '2026-03-01',
    p.entered_by, '2026-03-01' from project p;
insert into project_lifting (project_household_id, region_code, lifted_on, reason, confirmed_by, confirmed_at)
select p.project_id, p.region_code, '2026-03-02', '试', 32, '2026-03-02' from project p;
insert into project_income (project_household_id, region_code, is_baseline, year, band, declared_on, entered_by,
    entered_at)
select p.project_id, p.region_code, true, 2025, 1, '2026-03-02', 11, '2026-03-02' from project p;
insert into project_funding (project_id, region_code, kind, amount_fen, year, entered_by, entered_at)
select p.project_id, p.region_code, 'own', 100, 2026, 11, '2026-03-02' from project p;
insert into project_activity (project_id, region_code, record_id, linked_by, linked_at)
select p.project_id, p.region_code, case p.chapter_id when 2 then 701 else 702 end, 11, '2026-03-12' from project p;
insert into project_follow_up (project_id, region_code, kind, due_on)
select p.project_id, p.region_code, 'quarterly', '2026-04-01' from project p;
insert into project_acceptance (project_acceptance_id, project_id, region_code, checked_on, money_as_planned, assets_seen,
    households_present, training_given, benefit_paid, account_closed, entered_by, entered_at)
overriding system value
select p.project_id, p.project_id, p.region_code, '2026-04-01', true, true, true, true, true, true, 22, '2026-04-01'
from project p;
insert into project_signature (project_acceptance_id, duty, region_code, signed_by, signed_at)
select p.project_id, 'township_approver', p.region_code, 31, '2026-04-02' from project p;
insert into project_photo (project_id, region_code, digest, media_type, name, bytes, added_by, added_at)
select p.project_id, p.region_code, sha256('photo'), 'image/png', 'x', 1, p.entered_by, '2026-04-01' from project p;
insert into return_export (code, region_code, period, form, exported_by, exported_at)
select 'R4', c.region_code, '2026-03', 'xlsx', 21, '2026-04-01' from chapter c where c.chapter_id in (2, 5);

-- A summary each, here and next door: a draft, a step, and a figure about few people.
insert into annual_summary (annual_summary_id, region_code, year, summary_template_id, state, begun_by, begun_at)
overriding system value values
    (1501, '431003190', 2025, 1, 'draft', 21, '2026-01-05'), (1502, '431003191', 2025, 1, 'draft', 22, '2026-01-05'),
    (1503, '431003190', 2024, 1, 'handed_in', 22, '2025-01-05');
insert into summary_sentence (annual_summary_id, region_code, section, sort, wording, entered_by, entered_at)
select s.annual_summary_id, s.region_code, t.section, 10, '有待改进', s.begun_by, s.begun_at
from annual_summary s cross join (values ('next'), ('shortcomings')) t (section) where s.annual_summary_id < 1503;
insert into summary_writer (annual_summary_id, region_code, account_id)
select s.annual_summary_id, s.region_code, s.begun_by from annual_summary s where s.annual_summary_id < 1503;
insert into summary_step (summary_step_id, annual_summary_id, region_code, step, taken_by, taken_at)
overriding system value
select s.annual_summary_id, s.annual_summary_id, s.region_code, 'handed_in', s.begun_by, s.begun_at
from annual_summary s where s.annual_summary_id < 1503;
insert into summary_figure (summary_step_id, annual_summary_id, region_code, figure_key, value, concerns, kind, row_count,
    is_small, is_small_before,
    marks, query_version, as_of)
select s.annual_summary_id, s.annual_summary_id, s.region_code, 'assistance_recipients', 5, 'aid', 'exact', 5, true,
    false, '{}', 'x',
    s.begun_at
from annual_summary s where s.annual_summary_id < 1503;
-- A draft each of the sentences that summaries begin with, here and next door, and one that was published here.
insert into summary_template (summary_template_id, region_code, name, from_year, state, copied_from, made_by)
values (1501, '431003190', '草稿', null, 'draft', 1, 21), (1502, '431003191', '草稿', null, 'draft', 1, 22),
    (1503, '431003190', '模板', 2020, 'published', 1, 21);
insert into summary_template_sentence (summary_template_id, code, section, sort, wording)
select t.summary_template_id, 'one', 'next', 10, '再努力。' from summary_template t
where t.summary_template_id between 1501 and 1503;
set session_replication_role = origin;
