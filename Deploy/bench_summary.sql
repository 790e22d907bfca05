-- A made-up place for Deploy/bench_summary: :towns townships of 15 villages with :people members in each, and of each
-- chapter the rows of 2025 and 2026 that a summary counts: activities with what they gave out, visits, books, monthly
-- scores, five-star applications, projects, loans, cases with their payments, insurance, suggestions, charters. Run as
-- superuser in a database of its own, so that neither triggers nor foreign keys slow the loading; the rows are such as
-- they would let pass.
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
select t * 100 + v, '431099' || to_char(t, 'FM000') || 200 + v, '第' || v || '村计生协会', 'village', date '2000-01-01'
from generate_series(1, :towns) t, generate_series(1, 15) v;
insert into region_year_profile (region_code, year, villages, communities, area_hundredths, population, households,
    married_women, source, as_of, entered_by, entered_at)
select '431099' || to_char(t, 'FM000'), y, 15, 0, 12000, 20000, 6000, 4000, '年报', make_date(y, 12, 31), 1, '2026-01-05'
from generate_series(1, :towns) t, generate_series(2025, 2026) y;

insert into person_key (person_key_id) overriding system value values (1);
insert into account (account_id, user_name, display_name, region_code, holder_hash, person_key_id) values
    (1, 'bench.officer', '专干', '431099001', sha256('officer'), 1),
    (2, 'bench.reader', '查阅人', '431099', sha256('reader'), 1);
insert into duty_grant (account_id, duty, region_code, reason) values
    (1, 'township_officer', '431099001', '测速'), (2, 'county_reader', '431099', '测速');

-- Member and household have one number; each village has its seventh in office and its third linked to a household.
create temp table one as
select t * 10000 + n as id, c.chapter_id, c.region_code, n / 15 as nth
from generate_series(1, :towns) t, generate_series(1, :people) n, chapter c where c.chapter_id = t * 100 + n % 15 + 1;
insert into household (household_id, region_code, chapter_id, group_name, head_name, head_initials, head_id_sealed,
    head_id_hash, address, size, person_key_id)
select id, region_code, chapter_id, nth % 6 + 1 || '组', '户主' || id, 'hz', sha256('x'), sha256(('h' || id)::bytea),
    nth || '号', 4, 1
from one order by id;
insert into member (member_id, chapter_id, region_code, name, sex, birth_date, id_sealed, id_hash, state, joined_on, tags,
    person_key_id)
select id, chapter_id, region_code, '会员' || id, 1 + id % 2, '1970-01-01', sha256('x'), sha256(('m' || id)::bytea),
    'active', date '2010-01-01' + (id % 5900)::integer,
    case id % 20 when 0 then '{five_elders}'::text[] when 1 then '{capable_earner}' else '{}' end, 1
from one order by id;
insert into term (term_id, chapter_id, region_code, number, starts_on, ends_on, elected_on)
overriding system value
select chapter_id, chapter_id, region_code, 1, '2024-01-01', '2028-12-31', '2024-01-01' from chapter;
insert into officer_post (term_id, chapter_id, region_code, member_id, post, from_on, to_on, came_by)
select chapter_id, chapter_id, region_code, id, 'councillor', '2024-01-01', '2028-12-31', 'elected' from one where nth < 7;
insert into household_link (household_id, region_code, member_id, from_on) select id, region_code, id, '2024-06-01' from one
where nth % 3 = 0;

-- Eight activities a month, each with a leaflet or a poster; a month's visits.
create temp table held as
select c.chapter_id * 1000 + (y - 2025) * 200 + g as id, c.chapter_id, c.region_code, g,
    make_date(y, 1, 1) + (g * 3.7)::integer as day
from chapter c, generate_series(2025, 2026) y, generate_series(1, 96) g;
insert into activity (activity_id, record_id, chapter_id, region_code, state, type, topic, held_on, place, headcount,
    headcount_kind, result, entered_by, entered_at, entered_on)
overriding system value
select id, id, chapter_id, region_code, 'recorded', (array[10, 20, 21, 41, 70, 71, 72, 80, 90, 95])[g % 10 + 1], '活动' || g,
    day, '村部', 40, 'exact', '好', 1, day, day
from held order by id;
insert into activity_output (activity_id, turn, region_code, kind, quantity, quantity_kind)
select id, 1, region_code, (array['leaflet', 'poster', 'banner', 'book'])[g % 4 + 1], 10 + g, 'exact' from held;
insert into health_tally (activity_id, region_code, attended, advised, treated, recovered)
select id, region_code, 40, 30, 10, 5 from held where g % 10 = 2;
insert into contact (household_id, chapter_id, region_code, member_id, contacted_on, channel, topics, entered_by, entered_at)
select id, chapter_id, region_code, id, date '2025-01-05' + m * 30, 'visit', '{policy}', 1, date '2025-01-05' + m * 30
from one, generate_series(0, 23) m where (nth + m) % 12 = 0;

-- Books.
insert into fund_account (fund_account_id, chapter_id, region_code, kind, is_bank, name, opened_at)
overriding system value
select chapter_id, chapter_id, region_code, 'money', false, '现金', '2024-01-01' from chapter;
insert into fund_entry (chapter_id, region_code, kind, state, booked_on, year, amount_fen, money_account_id, source, purpose,
    restricted_to, party, what, entered_by, entered_at)
select chapter_id, region_code, case g % 3 when 0 then 'income' else 'spending' end, 'posted', day, extract(year from day),
    100 * g, chapter_id, case g % 3 when 0 then (array['town', 'superior', 'raised', 'donation'])[g % 4 + 1] end,
    case when g % 3 > 0 then (array['activity', 'venue', 'publicity'])[g % 3 + 1] end, null, '村民', '用款' || g, 1, day
from held order by id;
insert into venue (chapter_id, region_code, kind, area_m2, built_year, entered_by, entered_at)
select chapter_id, region_code, k, 40, 2020, 1, '2025-01-01' from chapter, unnest('{activity_room,board}'::text[]) k;

-- Twelve months of scores a year, published.
insert into flag_month (flag_month_id, region_code, month, flag_scheme_id, state, revision, as_of, computed_at,
    published_revision, published_at)
overriding system value
select row_number() over (), r.region_code, m::date, (select min(flag_scheme_id) from flag_scheme), 'published', 1,
    m + interval '35 days', m + interval '35 days', 1, m + interval '36 days'
from region r, generate_series(date '2025-01-01', date '2026-12-01', interval '1 month') m
where length(r.region_code) = 9 and r.region_code ^@ '431099';
insert into score (chapter_id, month, revision, region_code, counted, out_of, points, entered, late, total, is_provisional,
    rank, flag)
select c.chapter_id, m::date, 1, c.region_code, array_fill(1, '{12}'), array_fill(1, '{12}'), array_fill(80, '{12}'), 8, 0, 800, false, c.chapter_id % 15 + 1,
    c.chapter_id % 3 + 1
from chapter c, generate_series(date '2025-01-01', date '2026-12-01', interval '1 month') m;

-- Every fifth household applies for stars each year, and has got them.
insert into star_round (star_round_id, region_code, year, star_scheme_id, state, counts_from, apply_from, apply_to,
    score_from, score_to, meet_by, notice_by, decide_by, award_by, opened_by, opened_at, closed_by, closed_at)
overriding system value
select t * 10 + y - 2020, '431099' || to_char(t, 'FM000'), y, 1, 'closed', make_date(y, 1, 1), make_date(y, 4, 1),
    make_date(y, 4, 30), make_date(y, 5, 1), make_date(y, 5, 20), make_date(y, 5, 31), make_date(y, 6, 30),
    make_date(y, 8, 31), make_date(y, 10, 31), 1, make_date(y, 3, 1), 1, make_date(y, 11, 1)
from generate_series(1, :towns) t, generate_series(2025, 2026) y;
create temp table applied as
select id * 10 + y - 2020 as id, id as household, chapter_id / 100 * 10 + y - 2020 as star_round, chapter_id, region_code, y,
    (id % 6)::smallint as stars
from one, generate_series(2025, 2026) y where nth % 5 = 0;
insert into star_application (star_application_id, star_round_id, region_code, chapter_id, household_id, head_name,
    channel, applied_on, state, stars, is_five, total, turn, entered_by, entered_at, person_key_id)
overriding system value
select id, star_round, region_code, chapter_id, household, '户主', 'paper', make_date(y, 4, 5), 'awarded', stars, stars = 5,
    8000, 1, 1, make_date(y, 4, 5), 1
from applied order by id;
insert into star_award (star_award_id, star_application_id, star_round_id, household_id, region_code, year, number, serial,
    letters, is_five, awarded_on, valid_to, awarded_by)
overriding system value
select id, id, star_round, household, region_code, y, household % 10000,
    star_serial(left(region_code, 9), y, (household % 10000)::integer),
    (array['A', 'B', 'C', 'D', 'E'])[1:stars], stars = 5, make_date(y, 11, 1), make_date(y + 3, 12, 31), 1
from applied where stars > 0;
insert into star_help (star_application_id, region_code, helped_on, method, content, record_id, entered_by, entered_at)
select a.id, a.region_code, h.day, '入户', '上门帮助', h.id, 1, h.day
from (select *, row_number() over (partition by chapter_id, y order by id) as n from applied where stars < 3) a
join held h on h.chapter_id = a.chapter_id and h.g = a.n * 10 - 7 and extract(year from h.day) = a.y;

-- A project of ten households in each village, half of them with a loan.
insert into project (project_id, chapter_id, region_code, name, kind, product, is_base, operator_kind, operator_name, scale,
    scale_unit, starts_on, built_on, state, entered_by, entered_at, person_key_id)
overriding system value
select chapter_id, chapter_id, region_code, '项目' || chapter_id, 'livestock', '产品' || chapter_id % 8, true, 'household',
    '王能人', 30, 'head', '2024-03-01', '2024-06-01', 'running', 1, '2024-03-01', 1
from chapter;
insert into project_household (project_household_id, project_id, region_code, household_id, role, joined_on, entered_by,
    entered_at)
overriding system value
select id, chapter_id, region_code, id, (array['new', 'linked', 'led'])[id % 3 + 1], '2025-02-01', 1, '2025-02-01'
from one where nth between 10 and 19;
insert into project_income (project_household_id, region_code, is_baseline, year, yuan, band, declared_on, entered_by,
    entered_at)
select project_household_id, region_code, false, y, 2500, income_band(2500), make_date(y, 12, 1), 1, make_date(y, 12, 1)
from project_household, generate_series(2025, 2026) y;
insert into project_funding (project_id, region_code, kind, source, amount_fen, year, entered_by, entered_at)
select project_id, region_code, 'grant', 'superior', 500000, 2025, 1, '2025-03-01' from project;
insert into loan (loan_id, project_household_id, project_id, region_code, chapter_id, contract_no, amount_fen,
    contracted_on, due_on, guarantee, entered_by, entered_at)
overriding system value
select id, id, chapter_id, region_code, chapter_id, '借' || id, 300000, '2025-03-01', '2027-02-28', 'group', 1, '2025-03-01'
from one where nth between 10 and 14;
insert into fund_entry (chapter_id, region_code, kind, state, booked_on, year, amount_fen, money_account_id, purpose,
    restricted_to, party, what, loan_id, entered_by, entered_at)
select chapter_id, region_code, 'spending', 'posted', contracted_on, 2025, amount_fen, chapter_id, 'project', 'revolving',
    '户主', '周转金', loan_id, 1, contracted_on
from loan;

-- Every fourth household receives assistance, in two payments a year; every third is insured; now and then somebody writes.
insert into programme (programme_id, region_code, kind, name, entered_by, entered_at)
overriding system value
select 9000 + n, '431099', (array['special', 'visit', 'emergency'])[n], '救助' || n, 1, '2024-12-01' from generate_series(1, 3) n;
create temp table helped as
select o.id, o.chapter_id, o.region_code,
    9001 + o.id % 3 as programme
from one o where nth % 4 = 1;
insert into assistance_case (case_id, programme_id, year, region_code, chapter_id, household_id, name, id_sealed, id_hash,
    state, listed_from, consented_on, entered_by, entered_at, person_key_id)
overriding system value
select id, programme, 2025, region_code, chapter_id, id, '受助人', sha256('x'), sha256(('c' || id)::bytea), 'listed', 2025,
    '2025-05-01', 1, '2025-05-01', 1
from helped order by id;
insert into payment_batch (payment_batch_id, programme_id, region_code, chapter_id, year, term, state, money_account_id,
    payments, total_fen, prepared_by, prepared_at)
overriding system value
select (c.chapter_id * 10 + y - 2020) * 10 + p - 9000, p, left(c.region_code, 9), c.chapter_id, y, 1, 'closed',
    c.chapter_id, 1, 96000, 1, make_date(y, 6, 1)
from chapter c, generate_series(2025, 2026) y, (select distinct programme from helped) h (p);
insert into payment (payment_batch_id, case_id, region_code, turn, months, amount_fen, result)
select (chapter_id * 10 + y - 2020) * 10 + programme - 9000, id, region_code, row_number() over (
        partition by chapter_id, programme, y order by id), daterange(make_date(y, 1, 1), make_date(y, 12, 1)), 96000, 'paid'
from helped, generate_series(2025, 2026) y;
insert into insurance_policy (insurance_policy_id, household_id, chapter_id, region_code, policy_no, from_on, to_on,
    premium_fen, entered_by, entered_at)
overriding system value
select id * 10 + y - 2020, id, chapter_id, region_code, '保单' || id || y, make_date(y, 2, 1), make_date(y + 1, 1, 31), 5000, 1,
    make_date(y, 2, 1)
from one, generate_series(2025, 2026) y where nth % 3 = 2;
insert into insurance_claim (insurance_policy_id, region_code, paid_on, amount_fen, entered_by, entered_at)
select insurance_policy_id, region_code, from_on + 90, 100000, 1, from_on + 90 from insurance_policy
where insurance_policy_id % 30 = 5;
insert into suggestion (chapter_id, region_code, received_on, theme, content, raised_by, channel, due_on, entered_by, entered_at,
    answered_on, answer, answered_by, answered_at, state)
select chapter_id, region_code, day, 'service', '请把路修一修', '村民', 'box', day + 15, 1, day, day + 9, '已经修好', 1, day + 9, 'answered'
from held where g % 4 = 0;
insert into charter (charter_id, chapter_id, region_code, version, title, clauses, state, adopted_on, present_households, votes_for,
    votes_against, filed_on, filed_by, written_by, written_at)
overriding system value
select chapter_id, chapter_id, region_code, 1, '计划生育村规民约', repeat('邻里互助，按时开会。', 9), 'filed', '2025-03-01', 60,
    58, 2, '2025-03-20', 1, 1, '2025-02-01'
from chapter;
insert into agreement (chapter_id, region_code, signed_on, count, entered_by, entered_at)
select chapter_id, region_code, make_date(y, 5, 1), 120, 1, make_date(y, 5, 1) from chapter, generate_series(2025, 2026) y;
insert into democratic_review (chapter_id, region_code, held_on, participants, ballots_issued, ballots_valid, satisfied,
    basically, dissatisfied, entered_by, entered_at)
select chapter_id, region_code, make_date(y, 6, 1), 60, 60, 58, 50, 6, 2, 1, make_date(y, 6, 1)
from chapter, generate_series(2025, 2026) y;

-- The drafts: of the first township and of the county, with the sentences of their template.
insert into annual_summary (annual_summary_id, region_code, year, summary_template_id, begun_by, begun_at)
overriding system value
select row_number() over (), place, y, (select min(summary_template_id) from summary_template), 1, '2027-01-05'
from unnest('{431099,431099001}'::text[]) place, generate_series(2025, 2026) y;
insert into summary_sentence (annual_summary_id, region_code, section, sort, code, wording, if_zero, if_unknown, entered_by,
    entered_at)
select a.annual_summary_id, a.region_code, s.section, s.sort, s.code, s.wording, s.if_zero, s.if_unknown, 1, '2027-01-05'
from annual_summary a
join summary_template_sentence s using (summary_template_id) where length(a.region_code) = any (s.code_lengths);
set session_replication_role = origin;
select count(open_session_as(user_name, sha256(user_name::bytea), 600)) from account where user_name like 'bench.%' \g /dev/null
vacuum analyze;
checkpoint;
