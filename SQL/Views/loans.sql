-- How the loans of a place stand on a day, for whoever reaches them: also for those who do not reach the book that
-- the payments are entries of.
-- $1 place  $2 day
drop function if exists loans_here(text, date);
create function loans_here(place text, day date)
returns table (loan_id bigint, state text, lent_on date, lent_fen bigint, returned_fen bigint, waived_fen bigint,
    written_off_fen bigint, outstanding_fen bigint, relent_fen bigint, plan smallint, request bigint)
language sql stable security definer rows 50 set search_path = pg_catalog, public, pg_temp as $$
    select s.* from public.loan_stands(array(
        select l.loan_id from public.loan l
        where l.region_code >= $1 and l.region_code < $1 || ':'
          and l.region_code ^@ any ((select r.aid || r.money from public.session_reach r
              where r.token_hash = sha256(decode(nullif(current_setting('xiehui.token', true), ''), 'hex'))
                and r.expires_at > statement_timestamp())::text[])), $2) s
$$;
grant execute on function loans_here(text, date) to xiehui_app;

-- The payments of a loan, booked or waiting, for whoever reaches the loan: days and amounts, no book.
-- $1 loan
drop function if exists loan_payments(bigint);
create function loan_payments(loan bigint)
returns table (fund_entry_id bigint, kind text, state text, booked_on date, amount_fen bigint,
    is_reversal boolean)
language sql stable security definer rows 10 set search_path = pg_catalog, public, pg_temp as $$
    select e.fund_entry_id, e.kind, e.state, e.booked_on, e.amount_fen, e.reverses is not null
    from public.fund_entry e join public.loan l using (loan_id)
    where e.loan_id = $1
      and l.region_code ^@ any ((select r.aid || r.money from public.session_reach r
          where r.token_hash = sha256(decode(nullif(current_setting('xiehui.token', true), ''), 'hex'))
            and r.expires_at > statement_timestamp())::text[])
    order by e.booked_on, e.fund_entry_id
$$;
grant execute on function loan_payments(bigint) to xiehui_app;
