-- What the scoring of a round is held against: the same village scores and outcomes put into two equal tables with
-- their keys, in one statement and nothing computed.
create table village_yardstick (like star_village_score including all);
create table outcome_yardstick (like star_outcome including all);
with village as (
    insert into village_yardstick (star_application_id, turn, code, self_points, points, reason, logged_rows)
    select star_application_id, turn, code, self_points, points, reason, logged_rows
    from star_village_score
    order by star_application_id, code
)
insert into outcome_yardstick (star_application_id, region_code, turn, came_by, categories, total, stars, is_five,
    computed_at)
select star_application_id, region_code, turn, came_by, categories, total, stars, is_five, computed_at
from star_outcome
order by star_application_id;
