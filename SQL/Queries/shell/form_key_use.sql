-- Takes a form's one-time key. $1 key
-- Column: null on first use, else where the first use led
select form_key_use($1::uuid);
