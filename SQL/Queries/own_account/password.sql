-- Sets a new password of the person here. $1 key derived from the old one  $2 the new one, encoded
-- Column: done | wait | wrong
select change_password($1::text, $2::text);
