-- The years that figures are made of, as rows: the planner knows that a year is one row and looks it up once, where a
-- function would be run through for every member. The same for everybody, like the calendar on the wall; nobody adds to it.
create table calendar_year (
    year integer primary key,
    first_day date not null,
    last_day date not null,
    constraint calendar_year_is_whole check (first_day = make_date(year, 1, 1) and last_day = make_date(year, 12, 31))
);
insert into calendar_year (year, first_day, last_day)
select n, make_date(n, 1, 1), make_date(n, 12, 31) from generate_series(1980, 2200) n;
alter table calendar_year enable row level security;
create policy everyone_entered_reads on calendar_year for select to xiehui_app using (
    case when (select account_id from session_reach) is not null
         then 1 else 0 end <> 0);
grant select on calendar_year to xiehui_app;
comment on table calendar_year is 'not audited: the years as they are, made once with the schema';
analyze calendar_year;
