-- Names of places as the public boards may show them. The boards' role reads only views named
-- published_…, which run with the owner's rights (it has entered nothing, so a policy would show it
-- nothing) and hold nothing but what is published; the barrier keeps a reader's own conditions from
-- looking behind the view's. A place that has ended keeps its old boards.
drop view if exists published_region;
create view published_region with (security_barrier = true) as
select region_code, name, level, parent_code, valid_to is not null as has_ended
from region;
grant select on published_region to xiehui_board;

-- Endings of names, for finding a place by any piece of its name: see region_suffix.
drop view if exists published_region_suffix;
create view published_region_suffix with (security_barrier = true) as
select suffix, region_code
from region_suffix;
grant select on published_region_suffix to xiehui_board;
