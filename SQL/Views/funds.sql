-- The funds of the townships of a place over a period, as totals: whoever reaches the place reads them, whether or
-- not she reaches the books. What waits counts in nothing; a reversal takes its amount back.
-- $1 place  $2 first day  $3 day after the last  $4 with rows without a day
-- Columns: code of the township (or of the village asked for), its name, chapters with a book, opening, income,
-- spending, closing in fen, months of chapters that are closed
drop function if exists fund_totals(text, date, date, boolean);
create function fund_totals(place text, first_day date, next_day date, undated boolean)
returns table (region_code text, name text, books bigint, opening bigint, income bigint, spending bigint,
    closing bigint, closed_months bigint)
language sql stable security definer rows 20 set search_path = pg_catalog, public, pg_temp as $$
    with held as (
        select left(a.region_code, greatest(9, length($1))) as code, count(distinct a.chapter_id) as books,
            sum(public.fund_balance(a.fund_account_id, $3 - 1))::bigint as closing
        from public.fund_account a
        where a.region_code ^@ $1 and a.kind = 'money'
        group by 1),
    flows as (
        select left(e.region_code, greatest(9, length($1))) as code,
            coalesce(sum(case when e.reverses is null then e.amount_fen else -e.amount_fen end)
                filter (where e.kind = 'income'), 0)::bigint as income,
            coalesce(sum(case when e.reverses is null then e.amount_fen else -e.amount_fen end)
                filter (where e.kind = 'spending'), 0)::bigint as spending
        from public.chapter c
        join public.fund_entry e on e.chapter_id = c.chapter_id
        where c.region_code ^@ $1 and e.counts_on >= $2 and e.counts_on < $3
          and e.state in ('posted', 'reversed') and ($4 or e.booked_on is not null)
        group by 1),
    closed as (
        select left(m.region_code, greatest(9, length($1))) as code, count(*) as months
        from public.fund_month m
        where m.region_code ^@ $1 and m.month >= $2 and m.month < $3
        group by 1)
    select r.region_code, r.name, h.books,
        h.closing - coalesce(f.income, 0) + coalesce(f.spending, 0), coalesce(f.income, 0),
        coalesce(f.spending, 0), h.closing, coalesce(k.months, 0)
    from held h
    join public.region r on r.region_code = h.code
    left join flows f on f.code = h.code
    left join closed k on k.code = h.code
    where $1 ^@ any ((select s.places from public.session_reach s
          where s.token_hash = sha256(decode(nullif(current_setting('xiehui.token', true), ''), 'hex'))
            and s.expires_at > statement_timestamp())::text[])
    order by r.region_code
$$;
grant execute on function fund_totals(text, date, date, boolean) to xiehui_app;
