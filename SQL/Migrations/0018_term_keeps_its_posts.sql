-- A term keeps its posts. 0015 looks at a post when it is written; now that the days of a term may be
-- corrected, they are looked at from this side too. It is done when the act is over, so that the posts
-- may move along with their term.
create function term_keeps_its_posts() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if exists (select from public.officer_post p join public.term t using (term_id)
               where p.term_id = new.term_id
                 and not (p.from_on >= t.starts_on and p.to_on <= t.ends_on)) then
        raise exception 'a term keeps its posts'
            using errcode = 'check_violation', constraint = 'term_keeps_its_posts';
    end if;
    return null;
end
$$;
create constraint trigger term_keeps_its_posts after update of starts_on, ends_on on term
    deferrable initially deferred for each row execute function term_keeps_its_posts();

-- A post holds its term while it is written: a change of the term's days waits, and then sees the post.
create or replace function post_lies_within_its_term() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    perform from public.term t
    where t.term_id = new.term_id and new.from_on >= t.starts_on and new.to_on <= t.ends_on
    for share;
    if not found then
        raise exception 'a post is held within its term'
            using errcode = 'check_violation', constraint = 'post_lies_within_its_term';
    end if;
    return new;
end
$$;
