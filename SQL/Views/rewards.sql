-- What was handed over in the townships of a place in a year, as totals: whoever reaches the place reads
-- them, whether or not she reaches the people who received it. What was taken back does not count.
-- $1 place  $2 year
-- Columns: code of the township (or of the village asked for), its name, rewards, sum of the money in fen, rewards in things
drop function if exists reward_totals(text, integer);
create function reward_totals(place text, year integer)
returns table (region_code text, name text, rewards bigint, fen bigint, things bigint)
language sql stable security definer rows 20 set search_path = pg_catalog, public, pg_temp as $$
    select r.region_code, r.name, count(*), coalesce(sum(w.amount_fen), 0)::bigint, count(w.quantity)
    from public.reward w
    join public.region r on r.region_code = left(w.region_code, greatest(9, length($1)))
    where w.region_code ^@ $1 and w.year = $2 and w.reverses is null
      and not exists (select from public.reward b where b.reverses = w.reward_id)
      and $1 ^@ any ((select s.places from public.session_reach s
          where s.token_hash = sha256(decode(nullif(current_setting('xiehui.token', true), ''), 'hex'))
            and s.expires_at > statement_timestamp())::text[])
    group by r.region_code, r.name
    order by r.region_code
$$;
grant execute on function reward_totals(text, integer) to xiehui_app;
