-- Duties: the ready-made offices an account may hold in a region, and what each reaches.
-- Reach is per kind of row. Places: chapters, activities, ratings, totals. People: rows about named
-- persons and households. Money: fund rows, payee lists. Household: the holder's own household
-- only. Grants: may make accounts and grant duties, which opens no row of the trade. What a duty may
-- do to a row it reaches is a matter of the rules in the domain; this table is the outer fence.
-- The four separated powers (confirm, manage, pay, supervise) are each held by one duty.
create table duty (
    duty text primary key,
    label_zh text not null,
    label_en text not null,
    sort smallint not null unique,
    code_lengths smallint[] not null,
    reaches_places boolean not null,
    reaches_people boolean not null,
    reaches_money boolean not null,
    reaches_household boolean not null,
    grants boolean not null,
    above_village boolean not null,
    decides_or_pays boolean not null,
    power text,
    constraint duty_power_is_one_of_four
        check (power in ('confirm', 'manage', 'pay', 'supervise')),
    constraint power_decides_or_pays check (power is null or decides_or_pays),
    constraint granting_opens_no_row_of_the_trade check (not grants or not
        (reaches_places or reaches_people or reaches_money or reaches_household or decides_or_pays)),
    constraint duty_with_power unique (duty, power)
);
-- duty, zh, en, sort, levels, places, people, money, household, grants, above, decides, power
insert into duty values
('administrator', '账号管理员', 'administrator', 10, '{2,4,6,9}', false, false, false, false, true, true, false, null),
('village_secretary', '村级秘书长', 'village secretary', 20, '{12}', true, true, true, false, false, false, false, null),
('township_officer', '乡镇专干', 'township officer', 30, '{9}', true, true, true, false, false, true, false, null),
('township_approver', '乡镇审批人', 'township approver', 40, '{9}', true, true, true, false, false, true, true, 'confirm'),
('fund_keeper', '资金管理员', 'fund keeper', 50, '{6,9}', true, false, true, false, false, true, true, 'manage'),
('payment_officer', '资金发放员', 'payment officer', 60, '{6,9}', false, false, true, false, false, true, true, 'pay'),
('supervisor', '监督员', 'supervisor', 70, '{6,9}', true, false, true, false, false, true, true, 'supervise'),
('county_reader', '县级查阅人', 'county reader', 80, '{6}', true, false, false, false, false, true, false, null),
('member', '会员', 'member', 90, '{12}', false, false, false, true, false, false, false, null);

alter table duty enable row level security;
create policy anyone_reads on duty for select to xiehui_app using (true);
grant select on duty to xiehui_app;
call audit_table('duty', 'duty');
