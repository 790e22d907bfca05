-- The cast's register, with fixed ids, for the tests alone: the demonstration takes its register from
-- real ledgers. A chapter in each place that the walks meet, and in each a few people; 河口村 has none.
insert into chapter (chapter_id, region_code, name, kind, founded_on, place, office) values
    (1, '431003190', '云溪镇计生协会', 'town', '1983-05-29', '云溪镇', '镇政府二楼'),
    (2, '431003190201', '竹溪村计生协会', 'village', '1985-03-01', '竹溪村', '村部'),
    (3, '431003190202', '南坪村计生协会', 'village', '1986-03-01', '南坪村', '村部'),
    (4, '431003191', '石桥镇计生协会', 'town', '1984-05-29', '石桥镇', '镇政府一楼'),
    (5, '431003191201', '桥头村计生协会', 'village', '1987-03-01', '桥头村', '村部'),
    (6, '431002101201', '塘下村计生协会', 'village', '1988-03-01', '塘下村', '村部'),
    (7, '431003190990', '云溪矿业有限公司计生协会', 'enterprise', '1999-03-01', '云溪矿业有限公司', '工会');

insert into member_group (member_group_id, chapter_id, region_code, name) values
    (1, 2, '431003190201', '1组'), (2, 2, '431003190201', '2组'), (3, 3, '431003190202', '1组'),
    (4, 5, '431003191201', '1组');

-- The term of 桥头村 is over and nobody has been elected since.
insert into term (term_id, chapter_id, region_code, number, starts_on, ends_on, elected_on) values
    (1, 2, '431003190201', 8, '2024-01-01', '2028-12-31', '2023-12-20'),
    (2, 5, '431003191201', 7, '2019-01-01', '2023-12-31', '2018-12-20');

insert into member (member_id, chapter_id, region_code, member_group_id, name, initials, sex,
    birth_date, tags, elder_kind, state, joined_on) values
    (101, 2, '431003190201', 1, '刘桂英', 'lgy', 2, '1958-04-02', '{five_elders}', 'teacher', 'active', '1990-05-29'),
    (102, 2, '431003190201', 1, '周建国', 'zjg', 1, '1970-10-01', '{capable_earner}', null, 'active', '1998-05-29'),
    (103, 3, '431003190202', 3, '吴秀兰', 'wxl', 2, '1965-07-12', '{}', null, 'active', '1995-05-29'),
    (104, 5, '431003191201', 4, '钱大山', 'qds', 1, '1961-01-20', '{}', null, 'active', '1992-05-29'),
    (105, 6, '431002101201', null, '欧小梅', 'oxm', 2, '1980-09-09', '{}', null, 'active', '2005-05-29'),
    (106, 2, '431003190201', 2, '何新', 'hx', 1, '1999-02-02', '{}', null, 'applied', null),
    (107, 2, '431003190201', 2, '曾立', 'zl', 1, '1975-06-06', '{}', null, 'active', '2001-05-29');

insert into household (household_id, region_code, chapter_id, group_name, head_name, head_initials,
    address, size) values
    (201, '431003190201', 2, '1组', '赵会员', 'zhy', '竹溪村1组12号', 4),
    (202, '431003190201', 2, '2组', '贺东来', 'hdl', '竹溪村2组3号', 3),
    (203, '431003190202', 3, '1组', '孙会员', 'shy', '南坪村1组7号', 5),
    (204, '431003191201', 5, '1组', '钱会员', 'qhy', '桥头村1组1号', 2);

insert into household_link (household_link_id, household_id, region_code, member_id, from_on) values
    (301, 201, '431003190201', 101, '2024-03-01'),
    (303, 203, '431003190202', 103, '2024-03-01'),
    (304, 204, '431003191201', 104, '2024-03-01');

insert into household_mark (household_mark_id, household_id, mark, from_on) values
    (501, 202, 'hardship', '2025-01-01');

insert into officer_post (officer_post_id, term_id, chapter_id, region_code, member_id, post, from_on,
    to_on, came_by) values
    (401, 1, 2, '431003190201', 102, 'president', '2024-01-01', '2028-12-31', 'elected'),
    (402, 1, 2, '431003190201', 101, 'secretary_general', '2024-01-01', '2028-12-31', 'elected'),
    (403, 2, 5, '431003191201', 104, 'president', '2019-01-01', '2023-12-31', 'elected');

select setval(pg_get_serial_sequence(t, k), 1000) from (values ('chapter', 'chapter_id'),
    ('member_group', 'member_group_id'), ('term', 'term_id'), ('member', 'member_id'),
    ('household', 'household_id'), ('household_link', 'household_link_id'),
    ('household_mark', 'household_mark_id'), ('officer_post', 'officer_post_id')) s (t, k);
