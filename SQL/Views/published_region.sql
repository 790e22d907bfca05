-- Names of places as the public boards may show them. The boards' role reads only views named
-- published_…, which run with the owner's rights (it has entered nothing, so a policy would show it
-- nothing) and hold nothing but what is published; the barrier keeps a reader's own conditions from
-- looking behind the view's.
drop view if exists published_region;
create view published_region with (security_barrier = true) as
select region_code, name, level
from region
where valid_to is null;
grant select on published_region to xiehui_board;
