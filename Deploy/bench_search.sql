-- Papers of the made-up county of Deploy/bench_register.sql, for Deploy/bench_search: to :members members, 2,660 in each
-- township of 15 chapters, as many households, and what ten years leave behind in a county: in each township a year 400
-- activities with a photo, 1,700 entries with a voucher each, 100 suggestions, cases and policies by the hundred, and
-- in each chapter notices, a review and a summary. Run as superuser, so that neither triggers nor foreign keys slow the
-- loading; the rows are such as they would let pass.
set client_min_messages = warning;
set synchronous_commit = off;
set session_replication_role = replica;

insert into person_key (person_key_id) overriding system value values (1) on conflict do nothing;
insert into chapter (chapter_id, region_code, name, kind, founded_on)
select t::int * 100, '431099' || lpad(t::text, 3, '0'), '第' || t || '镇计生协会', 'town', '1985-05-29'
from generate_series(1, greatest(ceil(:members / 2660.0)::int, 1)) t
on conflict do nothing;
insert into household (household_id, chapter_id, region_code, head_name, head_initials, head_id_sealed, head_id_hash,
    person_key_id)
overriding system value
select member_id, chapter_id, region_code, name, initials, id_sealed, id_hash, 1 from member
on conflict do nothing;

-- One row for each township and number, in some chapter of it.
create temp table town as
select chapter_id / 100 as t, left(region_code, 9) as code from chapter where chapter_id % 100 = 0;
create temp table one as
select (t * 100000 + k)::bigint as n, t * 100 + k % 15 + 1 as chapter, code || 201 + k % 15 as place, k,
    date '2017-01-01' + (k::bigint * 7919 % 3650)::int as day
from town, generate_series(1, 17000) k;
create index on one (k);
analyze one;

insert into activity (activity_id, record_id, chapter_id, region_code, state, type, topic, held_on, place, headcount,
    headcount_kind, result, entered_by, entered_at, entered_on)
overriding system value
select n, n, chapter, place, 'recorded', 95, (array['打扫卫生', '读书会', '走访慰问', '技术培训', '文艺演出'])[k % 5 + 1] || k, day,
    '村部', 12, 'exact', '好', 1, day, day
from one where k <= 4000;
insert into activity_file (record_id, region_code, digest, media_type, name, bytes, added_by, added_at)
select n, place, sha256(n::text::bytea), 'image/jpeg', 'IMG_' || n || '.jpg', 10, 1, day from one where k <= 4000;
insert into fund_account (fund_account_id, chapter_id, region_code, kind, is_bank, name, opened_at)
overriding system value select chapter_id, chapter_id, region_code, 'money', false, '现金', '2017-01-01' from chapter;
insert into fund_entry (fund_entry_id, chapter_id, region_code, kind, state, booked_on, year, amount_fen,
    money_account_id, source, party, what, paper_no, entered_by, entered_at)
overriding system value
select n, chapter, place, 'income', 'posted', day, extract(year from day), 1000, chapter, 'donation',
    (array['周建国', '吴桂英', '云溪供销社', '县人口基金会'])[k % 4 + 1] || k % 97, '活动用的东西' || k, '收' || n, 1, day
from one;
insert into fund_voucher (fund_entry_id, region_code, digest, media_type, name, bytes, added_by, added_at)
select n, place, sha256(n::text::bytea), 'image/jpeg', '发票' || n || '.jpg', 10, 1, day from one;
insert into suggestion (suggestion_id, chapter_id, region_code, received_on, channel, theme, content, due_on, entered_by,
    entered_at)
overriding system value
select n, chapter, place, day, 'box', '路灯' || k, '村口的路灯不亮，请修一修。', day + 15, 1, day from one where k <= 1000;
insert into programme (programme_id, region_code, kind, name, entered_by, entered_at)
overriding system value
select t + 1000, code, 'visit', '节日慰问' || t, 1, '2017-01-01' from town;
insert into assistance_case (case_id, programme_id, year, region_code, chapter_id, name, id_sealed, id_hash, consented_on,
    state, listed_from, entered_by, entered_at, person_key_id)
overriding system value
select o.n, o.n / 100000 + 1000, 2026, o.place, o.chapter, m.name, 'x', sha256(o.n::text::bytea), o.day, 'listed', 2026, 1, o.day, 1
from one o join member m on m.member_id = (o.n / 100000 - 1) * 2660 + o.k where o.k <= 800;
insert into project (project_id, chapter_id, region_code, name, kind, product, is_base, operator_name, state, entered_by,
    entered_at, person_key_id, ledger_file_id, ledger_line, row_hash)
overriding system value
select n, chapter, place, (array['养猪', '种茶', '果园', '养鱼'])[k % 4 + 1] || '项目' || k, 'livestock', '生猪', true, '王能人',
    'running', 1, day, 1, 1, n, sha256(n::text::bytea)
from one where k <= 40;
insert into project_photo (project_id, region_code, digest, media_type, name, bytes, added_by, added_at)
select n, place, sha256(n::text::bytea), 'image/jpeg', '猪圈' || n || '.jpg', 10, 1, day from one where k <= 40;
insert into loan (loan_id, project_household_id, project_id, region_code, chapter_id, contract_no, amount_fen,
    contracted_on, due_on, guarantee, entered_by, entered_at)
overriding system value
select n, n, n / 100000 * 100000 + k % 40 + 1, place, chapter, '借' || n, 300000, day, day + 720, 'group', 1, day
from one where k <= 1000;
insert into insurance_policy (insurance_policy_id, household_id, chapter_id, region_code, policy_no, from_on, to_on,
    premium_fen, entered_by, entered_at)
overriding system value
select n, (n / 100000 - 1) * 2660 + k % 2660 + 1, chapter, place, 'PAX' || n, day, day + 365, 5000, 1, day
from one where k <= 10000;
insert into notice (notice_id, region_code, kind, title, body, objections_at, from_on, to_on, posted_by, posted_at)
overriding system value
select n, place, 'plain', '公示' || k, '现将有关情况予以公示。', '村部', day, day + 7, 1, day from one where k <= 450;
insert into notice_file (notice_id, region_code, digest, media_type, name, bytes, added_by, added_at)
select n, place, sha256(n::text::bytea), 'image/jpeg', '张贴' || n || '.jpg', 10, 1, day from one where k <= 450;
insert into charter (charter_id, chapter_id, region_code, version, title, clauses, written_by, written_at)
overriding system value
select n, chapter, place, k / 15 + 1, '村民自治章程', repeat('第一条 邻里和睦，互相帮助，共同维护本村的环境卫生。', 60), 1, day
from one where k < 45;
insert into democratic_review (democratic_review_id, chapter_id, region_code, held_on, participants, entered_by, entered_at)
overriding system value select n, chapter, place, day, 30, 1, day from one where k <= 300;
insert into review_issue (democratic_review_id, region_code, issue, owner, due_on, entered_by, entered_at)
select n, place, '公开栏更新不及时', '秘书长', day + 30, 1, day from one where k <= 300;
insert into venue (venue_id, chapter_id, region_code, kind, place, entered_by, entered_at)
overriding system value select n, chapter, place, 'board', '村口', 1, day from one where k <= 45;
insert into annual_summary (annual_summary_id, region_code, year, summary_template_id, begun_by, begun_at)
overriding system value
select n, place, 2017 + k / 15, 1, 1, day from one where k < 150;
insert into summary_sentence (annual_summary_id, region_code, section, sort, wording, is_edited, entered_by, entered_at)
select n, place, 'services', s, '全年开展各类活动' || s || '次。', s <= 2, 1, day from one, generate_series(1, 70) s where k < 150;
insert into star_application (star_application_id, star_round_id, region_code, chapter_id, household_id, head_name, channel,
    promised_on, consented_on, applied_on, state, entered_by, entered_at, person_key_id)
overriding system value
select n, n / 100000, place, chapter, n, '户主', 'paper', day, day, day, 'awarded', 1, day, 1 from one where k <= 2000;
insert into star_award (star_award_id, star_application_id, star_round_id, household_id, region_code, year, number, serial,
    letters, is_five, awarded_on, valid_to, state, awarded_by)
overriding system value
select n, n, n / 100000, n, place, 2025, k, star_serial(left(place, 9), 2025, k), '{A}', false, '2025-10-01', '2026-12-31',
    'valid', 1
from one where k <= 2000;

insert into account (account_id, user_name, display_name, region_code, holder_hash, person_key_id) values
    (1, 'bench.officer', '专干', '431099001', sha256('officer'), 1),
    (2, 'bench.secretary', '秘书长', '431099001201', sha256('secretary'), 1),
    (3, 'bench.supervisor', '监督员', '431099', sha256('supervisor'), 1),
    (4, 'bench.reader', '查阅人', '431099', sha256('reader'), 1)
on conflict do nothing;
insert into duty_grant (account_id, duty, region_code, reason) values
    (1, 'township_officer', '431099001', '测速'), (2, 'village_secretary', '431099001201', '测速'),
    (3, 'supervisor', '431099', '测速'), (4, 'county_reader', '431099', '测速');
set session_replication_role = origin;
vacuum analyze;
checkpoint;
