-- Erases what identifies people who left or died a year ago. $1 today  $2 how many at most
-- Column: how many there were
select members_erase($1::date, $2::int);
