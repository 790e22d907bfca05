-- Lets a demonstration's members speak for a household each, as if a slip had been printed for them: the one
-- of their village that went farthest in the last round of five-star households, or the first of the register.
-- The owner's connection. $1 township  $2 first code after it  $3 now  Columns: how many speak for one now
with waiting as (
    select distinct on (g.region_code) g.account_id, g.region_code, k.account_id as issuer, c.chapter_id
    from duty_grant g
    join chapter c on c.region_code = g.region_code and c.state = 'active'
    join duty_grant k on k.region_code = g.region_code and k.duty = 'village_secretary'
        and k.revoked_at is null
    where g.duty = 'member' and g.revoked_at is null
      and g.region_code >= $1::text and g.region_code < $2::text
      and not exists (select from household_account a
                      where a.account_id = g.account_id and a.ended_at is null)
    order by g.region_code, g.duty_grant_id, k.duty_grant_id
), made as (
    insert into household_account (account_id, household_id, member_id, region_code, issued_by, issued_at)
    select w.account_id, h.household_id, m.member_id, w.region_code, w.issuer, $3::timestamptz
    from waiting w
    cross join lateral (
        select h.household_id, h.head_name from household h
        left join star_application a on a.household_id = h.household_id and a.ledger_file_id is null
        where h.chapter_id = w.chapter_id and h.state = 'active'
          and not exists (select from household_account o
                          where o.household_id = h.household_id and o.ended_at is null)
        order by a.star_round_id desc nulls last, a.stars desc nulls last, h.household_id limit 1) h
    cross join lateral (
        select m.member_id from member m
        where m.chapter_id = w.chapter_id and m.state = 'active'
          and not exists (select from household_account o
                          where o.member_id = m.member_id and o.ended_at is null)
        order by m.name = h.head_name desc, m.member_id limit 1) m
    returning 1
)
select count(*) from made;
