-- A township's own chapter and those of its villages, communities and enterprises, with whoever keeps them by an account of her own.
-- The owner's connection. $1 township  $2 first code after it
-- Columns: chapter, code, name of the place, kind, linked households, groups' names, secretary's user name
-- or null, user names of its reviewers of five-star households
select c.chapter_id, c.region_code, r.name, c.kind,
    (select count(distinct l.household_id) from household_link l
     where l.region_code = c.region_code and l.to_on is null),
    array(select g.name from member_group g where g.chapter_id = c.chapter_id and g.closed_on is null
          order by length(g.name), g.name),
    (select a.user_name from duty_grant g join account a using (account_id)
     where g.region_code = c.region_code and g.duty = 'village_secretary' and g.revoked_at is null
       and a.suspended_at is null order by g.duty_grant_id limit 1),
    array(select a.user_name from duty_grant g join account a using (account_id)
          where g.region_code = c.region_code and g.duty = 'star_reviewer' and g.revoked_at is null
            and a.suspended_at is null order by g.duty_grant_id)
from chapter c
join region r using (region_code)
where c.region_code >= $1::text and c.region_code < $2::text and c.state = 'active'
  and c.kind in ('town', 'village', 'community', 'enterprise')
order by c.region_code;
