-- How far the bank has answered a batch, as counts: for whoever sees the batch. $1 batch
-- Columns: paid, fen paid, returned, of these followed up
drop function if exists batch_counts(bigint);
create function batch_counts(batch bigint)
returns table (paid bigint, paid_fen bigint, returned bigint, followed bigint)
language sql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
    select count(*) filter (where p.result = 'paid'),
        coalesce(sum(p.amount_fen) filter (where p.result = 'paid'), 0)::bigint,
        count(*) filter (where p.result = 'returned'),
        count(*) filter (where p.result = 'returned' and f.payment_id is not null)
    from public.payment p left join public.payment_follow_up f using (payment_id)
    where p.payment_batch_id = $1
$$;
grant execute on function batch_counts(bigint) to xiehui_app;

-- Which time a batch is about, for a payment in sight whose batch is not: a village sees no batch of its township.
-- $1 batch
drop function if exists payment_batch_of(bigint);
create function payment_batch_of(batch bigint)
returns table (year smallint, term smallint, state text)
language sql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
    select b.year, b.term, b.state from public.payment_batch b where b.payment_batch_id = $1
$$;
grant execute on function payment_batch_of(bigint) to xiehui_app;
