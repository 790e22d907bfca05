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

-- 104 kept in contact with 贺东来 before she moved next door; her link has still to be closed.
insert into household_link (household_link_id, household_id, region_code, member_id, from_on)
values (302, 202, '431003190201', 104, '2024-03-01');
