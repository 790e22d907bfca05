-- Whom a batch pays, with sealed numbers of accounts: for the payer of its place alone, once it is released, and on
-- record with what for. $1 batch  $2 purpose
-- Columns: payment, turn, name, bank, sealed number or null once cleared, its last digits, amount in fen, result, day, reason
drop function if exists payees(bigint, text);
create function payees(batch bigint, purpose text)
returns table (payment_id bigint, turn integer, name text, bank_name text, bank_sealed bytea, bank_tail text,
    amount_fen bigint, result text, result_on date, reason text)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
begin
    if not exists (select from public.payment_batch b where b.payment_batch_id = $1
                   and b.state in ('released', 'sent', 'answered', 'closed')
                   and public.my_duty_here('{payment_officer}', b.region_code)) then
        return;
    end if;
    perform public.audit_read($2, 'payment_batch', $1::text);
    return query
    select p.payment_id, p.turn, y.name, y.bank_name, y.bank_sealed, y.bank_tail, p.amount_fen, p.result,
        r.result_on, r.reason
    from public.payment p join public.payee y using (payment_id) left join public.payment_result r using (payment_id)
    where p.payment_batch_id = $1
    order by p.turn;
end
$$;
grant execute on function payees(bigint, text) to xiehui_app;
