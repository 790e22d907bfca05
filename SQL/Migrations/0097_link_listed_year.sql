-- Since when a household is linked, an old ledger does not say, and nothing is made up for it. But it says of which year
-- it is: a household that only next year's ledger lists was not linked the year before. The year of the earliest ledger
-- that lists a link stands with it, and the link counts from there.
alter table household_link add column listed_year smallint
    constraint link_listed_year_is_possible check (listed_year between 1949 and 2200);
comment on column household_link.listed_year is 'the year of the earliest ledger that lists the link';
grant insert (listed_year), update (listed_year) on household_link to xiehui_app;
drop index link_of_place;
create index link_of_place on household_link (region_code, household_id, from_on, to_on) include (listed_year);
