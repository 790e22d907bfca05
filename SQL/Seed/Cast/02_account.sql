-- The cast's accounts, with fixed ids. Every person is made up. None has a password here: the
-- demonstration and the tests set one through demo_password(), which refuses in any other database.
-- For each duty somebody holds it in 云溪镇 (or the county, or 竹溪村 below it), and somebody in a
-- neighbouring place, so that a walk meets own, parent, sibling and child regions.
insert into account (account_id, user_name, display_name, language, region_code, holder_hash, made_by)
overriding system value values
    (1, 'chenzhou.admin', '何市管', 'zh', '4310', null, null),
    (2, 'suxian.admin', '曹区管', 'zh', '431003', null, 1),
    (3, 'beihu.admin', '邓北管', 'zh', '431002', null, 1),
    (4, 'yunxi.admin', '雷镇管', 'zh', '431003190', null, 2),
    (5, 'shiqiao.admin', '廖桥管', 'zh', '431003191', null, 2),
    (11, 'zhuxi.secretary', '李秘书', 'zh', '431003190201', null, 4),
    (12, 'nanping.secretary', '周秘书', 'zh', '431003190202', null, 4),
    (13, 'laojie.secretary', '黄秘书', 'zh', '431003190001', null, 4),
    (14, 'mine.secretary', '谢秘书', 'zh', '431003190990', null, 4),
    (15, 'qiaotou.secretary', '段秘书', 'zh', '431003191201', null, 5),
    (16, 'tangxia.secretary', '欧秘书', 'zh', '431002101201', null, 3),
    (21, 'yunxi.officer', '王专干', 'zh', '431003190', sha256('cast 21'), 4),
    (22, 'shiqiao.officer', '陈专干', 'en', '431003191', sha256('cast 22'), 5),
    (23, 'huatang.officer', '刘专干', 'zh', '431002101', sha256('cast 23'), 3),
    (31, 'yunxi.approver', '张审批', 'zh', '431003190', sha256('cast 31'), 4),
    (32, 'shiqiao.approver', '唐审批', 'zh', '431003191', sha256('cast 32'), 5),
    (35, 'suxian.approver', '沈县批', 'zh', '431003', sha256('cast 35'), 2),
    (36, 'beihu.approver', '韦北批', 'zh', '431002', sha256('cast 36'), 3),
    -- the county's second approver: who wrote or checked its summary does not approve it
    (37, 'suxian.approver2', '梁县批', 'zh', '431003', sha256('cast 37'), 2),
    (41, 'yunxi.keeper', '罗管钱', 'zh', '431003190', sha256('cast 41'), 4),
    (42, 'shiqiao.keeper', '胡管钱', 'zh', '431003191', sha256('cast 42'), 5),
    (43, 'suxian.keeper', '彭管钱', 'zh', '431003', sha256('cast 43'), 2),
    (51, 'yunxi.payer', '肖发放', 'zh', '431003190', sha256('cast 51'), 4),
    (52, 'shiqiao.payer', '吴发放', 'zh', '431003191', sha256('cast 52'), 5),
    (53, 'suxian.payer', '许发放', 'zh', '431003', sha256('cast 53'), 2),
    (61, 'yunxi.supervisor', '郭监督', 'zh', '431003190', sha256('cast 61'), 4),
    (62, 'shiqiao.supervisor', '蒋监督', 'zh', '431003191', sha256('cast 62'), 5),
    (63, 'suxian.supervisor', '曾监督', 'zh', '431003', sha256('cast 63'), 2),
    (71, 'suxian.reader', '钟查阅', 'zh', '431003', null, 2),
    (72, 'beihu.reader', '侯查阅', 'zh', '431002', null, 3),
    (75, 'suxian.clerk', '苏计算', 'zh', '431003', null, 2),
    (76, 'beihu.clerk', '白计算', 'zh', '431002', null, 3),
    (81, 'zhuxi.member', '赵会员', 'zh', '431003190201', null, 4),
    (82, 'nanping.member', '孙会员', 'zh', '431003190202', null, 4),
    (83, 'qiaotou.member', '钱会员', 'zh', '431003191201', null, 5),
    (85, 'zhuxi.reviewer', '何评审', 'zh', '431003190201', null, 4),
    (86, 'zhuxi.reviewer2', '贺评审', 'zh', '431003190201', null, 4),
    (87, 'zhuxi.reviewer3', '尹评审', 'zh', '431003190201', null, 4),
    (88, 'nanping.reviewer', '傅评审', 'zh', '431003190202', null, 4),
    -- made, but holding nothing yet
    (91, 'yunxi.newcomer', '冯新来', 'zh', '431003190', null, 4),
    -- suspended
    (92, 'yunxi.suspended', '韩停用', 'zh', '431003190', sha256('cast 92'), 4),
    -- the fund keeper of 云溪镇 once more, under another name
    (93, 'yunxi.keeper2', '罗二号', 'zh', '431003190', sha256('cast 41'), 4);
select setval(pg_get_serial_sequence('account', 'account_id'), 1000);

update account set suspended_reason = '调离', suspended_by = 4 where account_id = 92;
