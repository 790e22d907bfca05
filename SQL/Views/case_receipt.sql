-- What each case received: things handed over in kind, what the bank paid out, in the year it was paid for, and what
-- an old ledger says was paid. Run with the reader's
-- rights, so that nobody sees of a case what its own rows do not show her. Every list of what somebody gets reads this.
drop view if exists case_receipt;
create view case_receipt with (security_invoker = true) as
select g.case_id, g.region_code, extract(year from g.given_on)::integer as year, g.given_on as received_on,
    null::bigint as cash_fen, g.goods, g.goods_fen, g.source, g.entered_by as operator
from case_gift g
union all
select c.case_id, c.region_code, c.year, null, c.carried_fen, null, null, null, c.entered_by
from assistance_case c
where c.carried_fen is not null
union all
select p.case_id, p.region_code, extract(year from lower(p.months))::integer, r.result_on, p.amount_fen, null, null,
    null, r.entered_by
from payment p
join payment_result r using (payment_id)
where p.result = 'paid' and r.result = 'paid';
grant select on case_receipt to xiehui_app;
