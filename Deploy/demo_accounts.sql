-- The accounts of a demonstration, one per duty, from the list in :accounts, of the site at :address.
-- Whoever has no password yet opens her account by an invitation.
with duty (role, label) as (
    values
        ('administrator', '账号管理员'),
        ('village_secretary', '村级秘书长'),
        ('township_officer', '乡镇专干'),
        ('township_approver', '乡镇审批人'),
        ('county_approver', '县级审批人'),
        ('fund_keeper', '资金管理员'),
        ('payment_officer', '资金发放员'),
        ('supervisor', '监督员'),
        ('county_reader', '县级查阅人'),
        ('rating_clerk', '考评计算员'),
        ('star_reviewer', '五星评审员'),
        ('member', '会员')
),
account as (
    select distinct on (entry ->> 'role') entry, place
    from json_array_elements(:'accounts'::json) with ordinality as list (entry, place)
    order by entry ->> 'role', place
)
select
    concat_ws(' / ', duty.label, entry ->> 'role') as "职责 / duty",
    entry ->> 'name' as "姓名 / name",
    entry ->> 'region' as "地区 / region",
    entry ->> 'username' as "用户名 / user",
    coalesce(
        entry ->> 'password',
        :'address' || '/invitation/' || (entry ->> 'invitation')) as "密码 / password",
    case when coalesce(entry ->> 'totp', '') = '' then '' else '要 / yes' end as "动态口令 / code"
from account
left join duty on duty.role = entry ->> 'role'
order by place;
