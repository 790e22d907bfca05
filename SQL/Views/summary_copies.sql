-- Which paragraphs of a place's summary hold a sentence that stands word for word, numbers and names of places aside, in
-- another place's: for whoever reaches the place. It says whose and of which year, and shows nothing of the other's. $1 place  $2 year
-- Columns: sentence, the other place, its year
drop function if exists summary_copies(text, integer);
create function summary_copies(place text, year integer)
returns table (summary_sentence_id bigint, place_name text, other_year smallint)
language sql stable security definer rows 10 set search_path = pg_catalog, public, pg_temp as $$
    select distinct on (own.summary_sentence_id) own.summary_sentence_id, r.name, a.year
    from public.annual_summary mine
    join public.summary_sentence own on own.annual_summary_id = mine.annual_summary_id and not own.is_left_out
    join public.summary_sentence other on other.text_digests && own.text_digests and not other.is_left_out
        and other.region_code <> own.region_code
    join public.annual_summary a on a.annual_summary_id = other.annual_summary_id
    join public.region r on r.region_code = other.region_code
    where mine.region_code = $1 and mine.year = $2
      and exists (select from public.session_reach s
          where s.token_hash = sha256(decode(nullif(current_setting('xiehui.token', true), ''), 'hex'))
            and s.expires_at > statement_timestamp() and $1 ^@ any (s.places))
    order by own.summary_sentence_id, a.year desc, r.region_code
$$;
grant execute on function summary_copies(text, integer) to xiehui_app;
