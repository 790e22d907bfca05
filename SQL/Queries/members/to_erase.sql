-- How many people left or died a year ago and are not erased yet. $1 today
-- Column: people
select members_to_erase($1::date);
