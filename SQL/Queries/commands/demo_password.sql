-- Sets the password of a demonstration's account; refused anywhere else. The owner's connection.
-- $1 user name  $2 encoded password  $3 sealed secret or null
select demo_password($1::text, $2::text, $3::bytea);
