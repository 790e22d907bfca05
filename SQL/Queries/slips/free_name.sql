-- A user name that nobody has. $1 initials
-- Column: user name
select free_user_name($1::text);
