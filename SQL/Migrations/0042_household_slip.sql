-- What an account may do for its household ends through a function that takes back everything with it
-- (SQL/Views/household_slip.sql), so the site no longer writes that row by itself; and a member speaks for one
-- household at a time.
drop policy end_people_here on household_account;
revoke update (ended_at, ended_by, end_reason) on household_account from xiehui_app;
create unique index member_speaks_for_one_household on household_account (member_id)
    where ended_at is null and member_id is not null;

-- What an old score sheet has and the other ledgers have not: the points of the five categories, in hundredths.
alter table import_row add star_points smallint[];
