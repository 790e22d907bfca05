-- How far a township lies from the county's town, in whole kilometres by road: a line of its profile (domain 11).
alter table region_year_profile
    add column city_km integer,
    add constraint profile_distance_is_possible check (city_km between 0 and 1000);
grant insert (city_km), update (city_km) on region_year_profile to xiehui_app;
