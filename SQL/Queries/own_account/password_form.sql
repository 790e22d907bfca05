-- The form of the password of the person here: with it the key of what she types is derived.
-- Column: form ('scrypt$N$r$p$salt')
select s.password
from session_reach r
join account a using (account_id)
cross join lateral sign_in_account(a.user_name, 'own password') s;
