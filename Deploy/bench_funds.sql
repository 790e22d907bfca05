-- A made-up county for Deploy/bench_funds: 60 townships of 15 villages, 900 books with :entries booked entries of 2026
-- between them, eleven months of it closed; and in each township :loans loans of 3,000 yuan, lent, partly returned and
-- one in ten overdue. Run as superuser in a database of its own, so that neither triggers nor foreign keys slow the
-- loading; the rows are such as they would let pass.
set client_min_messages = warning;
set synchronous_commit = off;
set session_replication_role = replica;

insert into region (region_code, name, is_local)
values ('43', '湖南省', false), ('4310', '郴州市', false), ('431099', '测速县', true)
on conflict do nothing;
insert into region (region_code, name, is_local)
select '431099' || to_char(t, 'FM000'), '第' || t || '镇', true from generate_series(1, 60) t;
insert into region (region_code, name, is_local)
select '431099' || to_char(t, 'FM000') || 200 + v, '第' || v || '村', true
from generate_series(1, 60) t, generate_series(1, 15) v;
insert into chapter (chapter_id, region_code, name, kind, founded_on)
select t * 100 + v, '431099' || to_char(t, 'FM000') || 200 + v, '第' || v || '村计生协会', 'village', date '2000-01-01'
from generate_series(1, 60) t, generate_series(1, 15) v
union all
select t * 100, '431099' || to_char(t, 'FM000'), '第' || t || '镇计生协会', 'town', '2000-01-01'
from generate_series(1, 60) t;

insert into person_key (person_key_id) overriding system value values (1);
insert into account (account_id, user_name, display_name, region_code, holder_hash, person_key_id) values
    (1, 'bench.officer', '专干', '431099001', sha256('officer'), 1),
    (2, 'bench.keeper', '资金管理员', '431099', sha256('keeper'), 1);
insert into duty_grant (account_id, duty, region_code, reason) values
    (1, 'township_officer', '431099001', '测速'), (2, 'fund_keeper', '431099', '测速');

-- Each book: a cash box, and what its money is for.
insert into fund_account (fund_account_id, chapter_id, region_code, kind, is_bank, name, opened_at)
overriding system value
select chapter_id * 10, chapter_id, region_code, 'money', false, '现金', '2025-01-01' from chapter;
insert into fund_account (fund_account_id, chapter_id, region_code, kind, purpose, opened_at)
overriding system value
select c.chapter_id * 10 + k.n, c.chapter_id, c.region_code, 'fund', k.purpose, '2025-01-01'
from chapter c cross join (values (1, null), (2, 'activity'), (3, 'revolving')) k (n, purpose);

-- A third comes in and two thirds go out, half of it restricted; never below nothing: what comes in is six times as much.
create temp table one as
select n, c.chapter_id, c.region_code, date '2026-01-01' + (n * 7919::bigint % 365)::int as day,
    case n % 3 when 0 then 'income' else 'spending' end as kind,
    case n % 2 when 0 then 'activity' end as restricted_to, (1 + n % 97) * 100 * case n % 3 when 0 then 600 else 1 end as fen
from generate_series(1, :entries) n
join chapter c on c.chapter_id = (1 + n % 900 / 15) * 100 + n % 15 + 1;
insert into fund_entry (fund_entry_id, chapter_id, region_code, kind, state, booked_on, year, amount_fen,
    money_account_id, source, purpose, restricted_to, party, what, entered_by, entered_at)
overriding system value
select n, chapter_id, region_code, kind, 'posted', day, 2026, fen, chapter_id * 10,
    case kind when 'income' then (array['town', 'superior', 'raised', 'donation'])[n % 4 + 1] end,
    case kind when 'spending' then 'activity' end, restricted_to, '村民', '活动用的东西', 1, day + 1
from one order by day, n;
select setval(pg_get_serial_sequence('fund_entry', 'fund_entry_id'), (select max(fund_entry_id) from fund_entry)) \g /dev/null
insert into fund_posting (fund_entry_id, fund_account_id, chapter_id, region_code, counts_on, amount_fen)
select n, chapter_id * 10, chapter_id, region_code, day, case kind when 'income' then fen else -fen end from one
union all
select n, chapter_id * 10 + case when restricted_to is null then 1 else 2 end, chapter_id, region_code, day,
    case kind when 'income' then -fen else fen end
from one;
insert into fund_step (fund_entry_id, region_code, step, taken_by, taken_at)
select n, region_code, k.step, 2, day + 1 from one cross join (values ('approved'), ('posted')) k (step);

-- Eleven months are closed.
insert into fund_month (chapter_id, month, region_code, closed_by, closed_at)
select c.chapter_id, m::date, c.region_code, 2, m + interval '35 days'
from chapter c, generate_series(date '2026-01-01', date '2026-11-01', interval '1 month') m;
insert into fund_month_balance (fund_account_id, month, chapter_id, region_code, balance_fen)
select a.fund_account_id, m.month, a.chapter_id, a.region_code,
    coalesce(sum(p.moved) over (partition by a.fund_account_id order by m.month), 0)
from fund_account a
join fund_month m using (chapter_id)
left join (select fund_account_id, date_trunc('month', counts_on)::date as month, sum(amount_fen)::bigint as moved
           from fund_posting group by 1, 2) p on p.fund_account_id = a.fund_account_id and p.month = m.month;

-- Loans of 3,000 yuan: lent in the spring of 2025, due in three parts, most of them returned in time.
insert into project (project_id, chapter_id, region_code, name, kind, product, is_base, operator_kind, operator_name, state,
    entered_by, entered_at, person_key_id)
overriding system value
select t, t * 100, '431099' || to_char(t, 'FM000'), '养猪项目', 'livestock', '生猪', true, 'household', '王能人', 'running',
    1, '2025-01-01', 1
from generate_series(1, 60) t;
create temp table lent as
select t * 10000 + n as loan, t, '431099' || to_char(t, 'FM000') as code, n % 10 = 0 as is_overdue,
    date '2025-03-01' + n % 60 as day
from generate_series(1, 60) t, generate_series(1, :loans) n;
insert into household (household_id, chapter_id, region_code, head_name, person_key_id)
select loan, t * 100 + loan % 15 + 1, code || 201 + loan % 15, '户主', 1 from lent;
insert into project_household (project_household_id, project_id, region_code, household_id, role, joined_on, entered_by,
    entered_at)
overriding system value
select loan, t, code, loan, 'new', '2025-02-01', 1, '2025-02-01' from lent;
insert into loan (loan_id, project_household_id, project_id, region_code, chapter_id, contract_no, amount_fen,
    contracted_on, due_on, guarantee, entered_by, entered_at)
overriding system value
select loan, loan, t, code, t * 100, '借' || loan, 300000, day, day + 720, 'group', 1, day from lent;
insert into loan_instalment (loan_id, plan, no, region_code, due_on, amount_fen)
select loan, 1, k, code, day + 240 * k, 100000 from lent, generate_series(1, 3) k;
insert into loan_step (loan_id, region_code, step, day, money_account_id, taken_by, taken_at)
select loan, code, 'lent', day, t * 1000, 1, day from lent;
insert into fund_entry (chapter_id, region_code, kind, state, booked_on, year, amount_fen, money_account_id, purpose, source,
    restricted_to, party, what, loan_id, entered_by, entered_at)
select t * 100, code, k.kind, 'posted', day + k.after, extract(year from day + k.after), k.fen, t * 1000,
    case k.kind when 'spending' then 'project' end, case k.kind when 'income' then 'revolving' end, 'revolving', '户主',
    '周转金', loan, 1, day
from lent cross join (values ('spending', 0, 300000), ('income', 235, 100000)) k (kind, after, fen)
where k.kind = 'spending' or not is_overdue;
set session_replication_role = origin;
select count(open_session_as(user_name, sha256(user_name::bytea), 600)) from account where user_name like 'bench.%' \g /dev/null
vacuum analyze;
checkpoint;
