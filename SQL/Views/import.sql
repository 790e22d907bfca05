-- The rows of one of the entered person's own imports, as long as they are kept: what the import's
-- statements move from.
drop function if exists import_rows(bigint);
create function import_rows(wanted bigint) returns setof import_row
language sql stable security definer rows 2000 set search_path = pg_catalog, public, pg_temp as $$
    select r.* from public.import_row r
    where r.ledger_file_id = wanted and public.import_is_ones_own(wanted)
$$;
grant execute on function import_rows(bigint) to xiehui_app;

-- What each of them will do.
drop function if exists import_verdicts(bigint);
create function import_verdicts(wanted bigint) returns setof import_verdict
language sql stable security definer rows 2000 set search_path = pg_catalog, public, pg_temp as $$
    select v.* from public.import_verdict v
    where v.ledger_file_id = wanted and public.import_is_ones_own(wanted)
$$;
grant execute on function import_verdicts(bigint) to xiehui_app;

-- Makes the places that a list of chapters names and the divisions lack: villages of the township
-- imported into, and 900 to 999 for a chapter without one. Marked local.
drop function if exists import_regions(bigint);
create function import_regions(wanted bigint) returns integer
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    made integer;
begin
    insert into public.region (region_code, name, is_local, is_pseudo)
    select r.region_code, left(coalesce(r.place, r.name), 60), true, right(r.region_code, 3) >= '900'
    from public.import_row r
    join public.ledger_file f using (ledger_file_id)
    join public.ledger_import i using (ledger_import_id)
    where f.ledger_file_id = wanted and f.kind = '01' and public.import_is_open(wanted)
      and length(r.region_code) = 12 and r.region_code ^@ i.region_code
      and i.region_code ^@ any ((select s.people from public.session_reach s
          where s.account_id = i.account_id
            and s.token_hash = sha256(decode(nullif(current_setting('xiehui.token', true), ''), 'hex')))::text[])
    on conflict (region_code) do nothing;
    get diagnostics made = row_count;
    return made;
end
$$;
grant execute on function import_regions(bigint) to xiehui_app;

-- Works out what each row of a file will do to the register as it stands now. It looks at people of
-- all places, since nobody is a member twice, and says of those elsewhere nothing but that.
drop function if exists import_judge(bigint);
create function import_judge(wanted bigint) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    file public.ledger_file;
begin
    if not public.import_is_open(wanted) then
        raise exception 'not an open import of one''s own'
            using errcode = 'insufficient_privilege', constraint = 'import_rows_are_ones_own';
    end if;
    select * into file from public.ledger_file f where f.ledger_file_id = wanted;
    delete from public.import_verdict v where v.ledger_file_id = wanted;
    analyze public.import_row;
    case file.kind
        when '00' then perform public.import_judge_profile(wanted, file.region_code);
        when '01' then perform public.import_judge_chapters(wanted);
        when '02' then perform public.import_judge_officers(wanted, file.region_code);
        when '03' then perform public.import_judge_members(wanted);
        when '04' then perform public.import_judge_links(wanted, file.region_code);
        when '05' then perform public.import_judge_activities(wanted);
        when '06' then perform public.import_judge_star_sheet(wanted);
        when '07' then perform public.import_judge_star_help(wanted);
        when '08' then perform public.import_judge_bases(wanted);
        when '09' then perform public.import_judge_project_households(wanted, file.region_code);
        when '10' then perform public.import_judge_assistance(wanted);
        when '11' then perform public.import_judge_policies(wanted);
        when '12' then perform public.import_judge_suggestions(wanted);
        when '13' then perform public.import_judge_venues(wanted);
        when '14' then perform public.import_judge_charters(wanted);
    end case;
    analyze public.import_verdict;
end
$$;
grant execute on function import_judge(bigint) to xiehui_app;

drop function if exists import_judge_profile(bigint, text);
create function import_judge_profile(wanted bigint, into_region text) returns void
language sql set search_path = pg_catalog, public, pg_temp as $$
    insert into public.import_verdict (ledger_file_id, n, verdict)
    select r.ledger_file_id, r.n, case when p.year is null then 'added'
        when row(coalesce(r.villages, p.villages), coalesce(r.communities, p.communities),
            coalesce(r.area_hundredths, p.area_hundredths), coalesce(r.population, p.population),
            coalesce(r.households, p.households), coalesce(r.married_women, p.married_women))
            is distinct from row(p.villages, p.communities, p.area_hundredths, p.population,
            p.households, p.married_women) then 'changed' else 'unchanged' end
    from public.import_row r
    left join public.region_year_profile p on p.region_code = into_region and p.year = r.year
    where r.ledger_file_id = wanted
$$;

drop function if exists import_judge_chapters(bigint);
create function import_judge_chapters(wanted bigint) returns void
language sql set search_path = pg_catalog, public, pg_temp as $$
    insert into public.import_verdict (ledger_file_id, n, verdict, target)
    select r.ledger_file_id, r.n, case when c.chapter_id is null then 'added'
        when row(r.name, r.kind, coalesce(r.place, c.place), coalesce(r.office, c.office),
            coalesce(r.founded_on, c.founded_on), coalesce(r.phone_hash, c.phone_hash))
            is distinct from row(c.name, c.kind, c.place, c.office, c.founded_on, c.phone_hash)
            then 'changed' else 'unchanged' end, c.chapter_id
    from public.import_row r
    left join public.chapter c on c.region_code = r.region_code and c.state <> 'dissolved'
    where r.ledger_file_id = wanted
$$;

-- A row means whoever bears its ID number, or, without one, whoever came from the very same row; failing that the one
-- member of the chapter without a number who has that name and birth date. Of several nobody is taken for another.
-- What a ledger leaves empty changes nothing. A duplicate that people merged is the one it was merged
-- into; who has left or died, erased or not,
-- is not brought back by an old list.
drop function if exists import_judge_members(bigint);
create function import_judge_members(wanted bigint) returns void
language sql set search_path = pg_catalog, public, pg_temp as $$
    insert into public.import_verdict (ledger_file_id, n, verdict, reason, target)
    select r.ledger_file_id, r.n,
        case when m.member_id is null then case
                when erased.mark is null and alike.n = 0 then 'added' else 'refused' end
            when m.state in ('left', 'deceased') or m.region_code <> r.region_code then 'refused'
            when known.merged_into is not null then 'unchanged'
            when row(r.name, coalesce(nullif(r.sex, 0), m.sex), r.birth_date,
                coalesce(r.phone_hash, m.phone_hash), coalesce(r.group_name, g.name),
                coalesce(r.tags, m.tags), coalesce(r.elder_kind, m.elder_kind),
                coalesce(r.joined_on, m.joined_on), coalesce(r.ethnicity, m.ethnicity),
                coalesce(r.education, m.education), coalesce(r.remark, m.remark))
                is distinct from row(m.name, m.sex, m.birth_date, m.phone_hash, g.name, m.tags,
                m.elder_kind, m.joined_on, m.ethnicity, m.education, m.remark)
                then 'changed' else 'unchanged' end,
        case when m.state in ('left', 'deceased') or m.member_id is null and erased.mark is not null
            then 'has_left'
            when m.member_id is null and alike.n > 0 then 'several_alike'
            when m.region_code <> r.region_code then 'other_chapter' end,
        m.member_id
    from public.import_row r
    left join lateral (
        select l.* from (
            select o.member_id, o.merged_into, 1 as turn from public.member o
            where o.id_hash = r.id_hash and o.state in ('applied', 'approved', 'active')
            union all
            select o.member_id, o.merged_into, 1 from public.member o
            where r.id_hash is null and o.row_hash = r.row_hash
              and o.state in ('applied', 'approved', 'active')
            union all
            select o.member_id, o.merged_into, 2 from public.member o
            where o.id_hash = r.id_hash and o.state in ('left', 'deceased', 'merged')
            union all
            select o.member_id, o.merged_into, 2 from public.member o
            where r.id_hash is null and o.row_hash = r.row_hash
              and o.state in ('left', 'deceased', 'merged')
        ) l order by l.turn, l.member_id desc limit 1) known on true
    left join lateral (
        select count(*) as n, min(o.member_id) as one from public.member o
        where r.id_hash is null and known.member_id is null and o.id_hash is null
          and o.town_code = left(r.region_code, 9) and o.name = r.name and o.region_code = r.region_code
          and o.birth_date = r.birth_date and o.state in ('applied', 'approved', 'active')) alike on true
    left join lateral (
        select count(*) as n from public.import_row i
        where alike.n = 1 and i.ledger_file_id = wanted and i.id_hash is null and i.name = r.name
          and i.region_code = r.region_code and i.birth_date = r.birth_date) twins on true
    left join public.member m on m.member_id = coalesce(known.merged_into, known.member_id,
        case when alike.n = 1 and twins.n = 1 then alike.one end)
    left join public.member_group g on g.member_group_id = m.member_group_id
    left join public.erased_person erased
        on erased.mark = public.erased_mark(coalesce(r.id_hash, r.row_hash))
    where r.ledger_file_id = wanted
$$;

-- An officer is a member of the township, known by the ID number; terms are made before this.
drop function if exists import_judge_officers(bigint, text);
create function import_judge_officers(wanted bigint, town text) returns void
language sql set search_path = pg_catalog, public, pg_temp as $$
    insert into public.import_verdict (ledger_file_id, n, verdict, reason, target, second_target)
    select r.ledger_file_id, r.n,
        case when m.member_id is null or t.term_id is null then 'refused'
            when p.officer_post_id is not null and p.from_on = r.serves_from then 'unchanged'
            when p.officer_post_id is not null then 'changed'
            when taken.officer_post_id is not null then 'refused' else 'added' end,
        case when m.member_id is null then 'unknown_member'
            when t.term_id is null then 'bad_date'
            when p.officer_post_id is null and taken.officer_post_id is not null then 'post_taken' end,
        coalesce(p.officer_post_id, m.member_id), t.term_id
    from public.import_row r
    left join public.chapter c on c.region_code = r.region_code and c.state <> 'dissolved'
    left join public.member m on m.id_hash = r.id_hash and m.town_code = town
        and m.state in ('applied', 'approved', 'active')
    left join public.term t on t.chapter_id = c.chapter_id
        and r.serves_from between t.starts_on and t.ends_on
    left join public.officer_post p on p.term_id = t.term_id and p.post = r.post
        and p.member_id = m.member_id
    left join lateral (
        select o.officer_post_id from public.officer_post o
        where o.term_id = t.term_id and o.post = r.post and o.member_id <> m.member_id
          and r.post in ('president', 'secretary_general') and o.to_on >= r.serves_from
        limit 1) taken on true
    where r.ledger_file_id = wanted
$$;

drop function if exists import_judge_links(bigint, text);
create function import_judge_links(wanted bigint, town text) returns void
language sql set search_path = pg_catalog, public, pg_temp as $$
    insert into public.import_verdict (ledger_file_id, n, verdict, reason, target, second_target)
    select r.ledger_file_id, r.n,
        case when who.member_id is null or h.household_id is null and alike.n > 0 then 'refused'
            when h.household_id is null then 'added'
            when h.state = 'ended' or h.region_code <> r.region_code then 'refused'
            when known.merged_into is not null then 'unchanged'
            when row(r.name, coalesce(r.group_name, h.group_name), coalesce(r.address, h.address),
                coalesce(r.household_size, h.size), who.member_id, coalesce(r.mark, marks.mark))
                is distinct from row(h.head_name, h.group_name, h.address, h.size, l.member_id,
                marks.mark) then 'changed' else 'unchanged' end,
        case when who.member_id is null then 'unknown_member'
            when h.household_id is null and alike.n > 0 then 'several_alike'
            when h.state = 'ended' then 'has_left'
            when h.region_code <> r.region_code then 'other_chapter' end,
        h.household_id, who.member_id
    from public.import_row r
    left join public.member m on m.id_hash = r.member_hash and m.town_code = town
        and m.state in ('applied', 'approved', 'active')
    left join lateral (
        select l.* from (
            select o.household_id, o.merged_into, 1 as turn from public.household o
            where o.head_id_hash = r.id_hash and o.state = 'active'
            union all
            select o.household_id, o.merged_into, 1 from public.household o
            where r.id_hash is null and o.row_hash = r.row_hash and o.state = 'active'
            union all
            select o.household_id, o.merged_into, 2 from public.household o
            where o.head_id_hash = r.id_hash and o.state <> 'active'
            union all
            select o.household_id, o.merged_into, 2 from public.household o
            where r.id_hash is null and o.row_hash = r.row_hash and o.state <> 'active'
        ) l order by l.turn, l.household_id desc limit 1) known on true
    left join lateral (
        select count(*) as n, min(o.household_id) as one from public.household o
        where r.id_hash is null and known.household_id is null and o.head_id_hash is null
          and o.town_code = left(r.region_code, 9) and o.head_name = r.name and o.region_code = r.region_code
          and o.group_name is not distinct from r.group_name and o.state = 'active') alike on true
    left join lateral (
        select count(*) as n from public.import_row i
        where alike.n = 1 and i.ledger_file_id = wanted and i.id_hash is null and i.name = r.name
          and i.region_code = r.region_code and i.group_name is not distinct from r.group_name) twins on true
    left join public.household h on h.household_id = coalesce(known.merged_into, known.household_id,
        case when alike.n = 1 and twins.n = 1 then alike.one end)
    left join public.household_link l on l.household_id = h.household_id and l.to_on is null
    -- Without a number she is the one who is linked to the household already.
    cross join lateral (select coalesce(m.member_id, case when r.member_hash is null then l.member_id end) as member_id) who
    left join lateral (
        select coalesce(max(k.mark), 'ordinary') as mark from public.household_mark k
        where k.household_id = h.household_id and k.to_on is null
          and k.mark in ('hardship', 'special')) marks on true
    where r.ledger_file_id = wanted
$$;

-- An activity is known by all that its row says, and by the how manieth of its like it is. One that was
-- changed or cancelled here since stays as it is.
drop function if exists import_judge_activities(bigint);
create function import_judge_activities(wanted bigint) returns void
language sql set search_path = pg_catalog, public, pg_temp as $$
    -- A return that was taken out and comes back has no small counters of health, so its rows may not hash to
    -- what was taken in: such a row is the activity that says all the same, the how manieth of its like.
    with rows as (
        select r.*, row_number() over (partition by r.advised is null, r.region_code, r.held_on, r.kind, r.name,
            r.headcount, r.headcount_kind, r.cost_fen, r.remark, r.leaflets, r.wall_charts, r.banners
            order by r.n) as turn
        from public.import_row r where r.ledger_file_id = wanted
    ), kept as (
        select o.*, row_number() over (partition by o.region_code, o.held_on, o.type, o.topic, o.headcount,
            o.headcount_kind, o.cost_fen, o.result, o.leaflets, o.charts, o.banners order by o.activity_id) as turn
        from (
            select a.activity_id, a.region_code, a.held_on, a.type, a.topic, a.headcount, a.headcount_kind, a.cost_fen,
                a.result, a.place, a.joint_with, p.leaflets, p.charts, p.banners, p.others, t.advised, t.treated,
                t.recovered
            from public.activity a
            left join public.health_tally t on t.activity_id = a.activity_id
            left join lateral (
                select sum(q.quantity) filter (where q.kind = 'leaflet') as leaflets,
                    sum(q.quantity) filter (where q.kind = 'chart') as charts,
                    sum(q.quantity) filter (where q.kind = 'banner') as banners,
                    array_agg(q.kind || ':' || q.quantity || ':' || q.quantity_kind order by q.turn)
                        filter (where q.kind not in ('leaflet', 'chart', 'banner')) as others
                from public.activity_output q where q.activity_id = a.activity_id) p on true
            where a.superseded_at is null and a.state in ('recorded', 'verified')
              and a.town_code in (select distinct left(r.region_code, 9) from rows r)
              and a.held_on >= (select min(r.held_on) from rows r) and a.held_on <= (select max(r.held_on) from rows r)
        ) o
    )
    insert into public.import_verdict (ledger_file_id, n, verdict, reason, target)
    select r.ledger_file_id, r.n,
        case when known.differs then 'refused' when known.activity_id is not null then 'unchanged'
            when c.chapter_id is null then 'refused' else 'added' end,
        case when known.differs then 'other_record'
            when known.activity_id is null and c.chapter_id is null then 'unknown_chapter' end,
        known.activity_id
    from rows r
    left join public.activity a on a.row_hash = r.row_hash and a.superseded_at is null
    left join kept k on k.turn = r.turn and k.region_code = r.region_code
        and (r.advised is null or row(k.advised, k.treated, k.recovered)
            is not distinct from row(r.advised, r.treated, r.recovered))
        and k.held_on = r.held_on and k.type::text = r.kind and k.topic = r.name and k.headcount = r.headcount
        and k.headcount_kind = r.headcount_kind
        and row(k.cost_fen, k.result, k.leaflets, k.charts, k.banners)
            is not distinct from row(r.cost_fen, r.remark, r.leaflets, r.wall_charts, r.banners)
    -- What the row says of the place, of who joined and of other outputs is not passed over where it is otherwise.
    cross join lateral (select coalesce(a.activity_id, k.activity_id) as activity_id,
        a.activity_id is null and k.activity_id is not null and (r.place is not null and r.place is distinct from k.place
            or r.office is not null and r.office is distinct from k.joint_with
            or r.tags is not null and r.tags is distinct from k.others) as differs) known
    left join public.chapter c on c.region_code = r.region_code and c.state <> 'dissolved'
$$;

-- The household that the bearer of an ID number heads, a merged one being what it became; null for nobody's.
drop function if exists import_household(bytea);
create function import_household(head bytea) returns bigint
language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select coalesce(h.merged_into, h.household_id) from public.household h where h.head_id_hash = head
    order by h.state <> 'active', h.household_id desc limit 1
$$;

-- A row of an old score sheet is a household's application in the round of its year. One that withdrew here
-- since stays withdrawn; a year that was scored here item by item is not overwritten by sums.
drop function if exists import_judge_star_sheet(bigint);
create function import_judge_star_sheet(wanted bigint) returns void
language sql set search_path = pg_catalog, public, pg_temp as $$
    insert into public.import_verdict (ledger_file_id, n, verdict, reason, target, second_target)
    select r.ledger_file_id, r.n,
        case when reason.why is not null then 'refused' when a.star_application_id is null then 'added'
            when a.state = 'withdrawn' or o.categories = r.star_points then 'unchanged' else 'changed' end,
        reason.why, a.star_application_id, h.household_id
    from public.import_row r
    left join public.household h on h.household_id = public.import_household(r.id_hash)
    left join public.star_round t on t.region_code = left(r.region_code, 9)
        and t.year = extract(year from r.held_on)
    left join public.star_scheme s using (star_scheme_id)
    left join lateral (
        select p.star_application_id, p.state from public.star_application p
        where p.star_round_id = t.star_round_id and p.household_id = h.household_id
        order by p.state = 'withdrawn', p.star_application_id desc limit 1) a on true
    left join lateral (
        select c.categories from public.star_outcome c
        where c.star_application_id = a.star_application_id order by c.star_outcome_id desc limit 1) o on true
    cross join lateral (select case when h.household_id is null then 'unknown_household'
        when h.region_code <> r.region_code then 'other_chapter'
        when s.sheet = 'items' then 'other_round'
        when a.star_application_id is null and h.state = 'ended' then 'has_left' end as why) reason
    where r.ledger_file_id = wanted
$$;

-- A help visit is of a household that applied that year; known again by all that its row says, and by the how
-- manieth of its like it is.
drop function if exists import_judge_star_help(bigint);
create function import_judge_star_help(wanted bigint) returns void
language sql set search_path = pg_catalog, public, pg_temp as $$
    insert into public.import_verdict (ledger_file_id, n, verdict, reason, target)
    select r.ledger_file_id, r.n,
        case when k.star_help_id is not null then 'unchanged' when reason.why is not null then 'refused'
            else 'added' end,
        case when k.star_help_id is null then reason.why end,
        a.star_application_id
    from public.import_row r
    left join public.star_help k on k.row_hash = r.row_hash
    left join public.household h on h.household_id = public.import_household(r.id_hash)
    left join lateral (
        select p.star_application_id from public.star_application p join public.star_round t using (star_round_id)
        where p.household_id = h.household_id and p.state not in ('draft', 'withdrawn')
          and t.year = extract(year from r.held_on)
        limit 1) a on true
    cross join lateral (select case when h.household_id is null then 'unknown_household'
        when h.region_code <> r.region_code then 'other_chapter'
        when a.star_application_id is null then 'no_application' end as why) reason
    where r.ledger_file_id = wanted
$$;

-- What was spent on a venue is known again by all that its row says, and by the how manieth of its like it is;
-- one that was taken back here since stays taken back.
drop function if exists import_judge_venues(bigint);
create function import_judge_venues(wanted bigint) returns void
language sql set search_path = pg_catalog, public, pg_temp as $$
    insert into public.import_verdict (ledger_file_id, n, verdict, reason, target)
    select r.ledger_file_id, r.n,
        case when e.fund_entry_id is not null then 'unchanged' when c.chapter_id is null then 'refused'
            else 'added' end,
        case when e.fund_entry_id is null and c.chapter_id is null then 'unknown_chapter' end,
        e.fund_entry_id
    from public.import_row r
    left join public.fund_entry e on e.row_hash = r.row_hash and e.kind = 'spending'
    left join public.chapter c on c.region_code = r.region_code and c.state <> 'dissolved'
    where r.ledger_file_id = wanted
$$;

-- A base is known again by its name in its chapter; what is registered with something else is a person's to change.
drop function if exists import_judge_bases(bigint);
create function import_judge_bases(wanted bigint) returns void
language sql set search_path = pg_catalog, public, pg_temp as $$
    insert into public.import_verdict (ledger_file_id, n, verdict, reason, target)
    select r.ledger_file_id, r.n,
        case when p.row_hash = r.row_hash then 'unchanged' when reason.why is not null then 'refused'
            else 'added' end,
        case when p.row_hash is distinct from r.row_hash then reason.why end, p.project_id
    from public.import_row r
    left join public.chapter c on c.region_code = r.region_code and c.state <> 'dissolved'
    left join lateral (
        select k.project_id, k.row_hash from public.project k
        where k.region_code = r.region_code and k.name = r.name
        order by k.row_hash is distinct from r.row_hash, k.project_id limit 1) p on true
    cross join lateral (select case when c.chapter_id is null then 'unknown_chapter'
        when p.project_id is not null then 'other_record' end as why) reason
    where r.ledger_file_id = wanted
$$;

-- A household that a base of the township helped, the base known by its name and the household by its head's number. One
-- that is there already with the same income before has another year told.
drop function if exists import_judge_project_households(bigint, text);
create function import_judge_project_households(wanted bigint, town text) returns void
language sql set search_path = pg_catalog, public, pg_temp as $$
    insert into public.import_verdict (ledger_file_id, n, verdict, reason, target, second_target)
    select r.ledger_file_id, r.n,
        case when said.is_same then 'unchanged' when reason.why is not null then 'refused'
            when m.project_household_id is not null then 'changed' else 'added' end,
        case when not said.is_same then reason.why end, p.project_id, h.household_id
    from public.import_row r
    left join public.household h on h.household_id = public.import_household(r.id_hash)
    left join lateral (
        select min(k.project_id) as project_id, count(*) as found from public.project k
        where k.region_code ^@ town and k.name = r.place and k.state <> 'terminated') p on true
    left join lateral (
        select a.row_hash, a.project_household_id from public.project_household a
        where a.project_id = p.project_id and a.household_id = h.household_id
        order by a.row_hash is distinct from r.row_hash, a.left_on is not null, a.project_household_id desc
        limit 1) m on true
    cross join lateral (select coalesce(m.row_hash = r.row_hash, false) or exists (
            select from public.project_income i
            where i.project_household_id = m.project_household_id and i.row_hash = r.row_hash) as is_same,
        not exists (
            select from public.project_income i
            where i.project_household_id = m.project_household_id and not i.is_baseline and i.year = r.year)
        and exists (
            select from public.project_income i
            where i.project_household_id = m.project_household_id and i.yuan = r.income_before
              and (i.is_baseline or i.year = r.year - 1)) as is_next) said
    cross join lateral (select case when p.found <> 1 then 'unknown_project'
        when h.household_id is null then 'unknown_household'
        when not h.region_code ^@ town then 'other_chapter'
        when m.project_household_id is not null and not said.is_next then 'other_record' end as why) reason
    where r.ledger_file_id = wanted
$$;

-- A recipient's year of the reward scheme, known again by the person and the year.
drop function if exists import_judge_assistance(bigint);
create function import_judge_assistance(wanted bigint) returns void
language sql set search_path = pg_catalog, public, pg_temp as $$
    insert into public.import_verdict (ledger_file_id, n, verdict, reason, target, second_target)
    select r.ledger_file_id, r.n,
        case when a.row_hash = r.row_hash then 'unchanged' when reason.why is not null then 'refused'
            else 'added' end,
        case when a.row_hash is distinct from r.row_hash then reason.why end, a.case_id, h.household_id
    from public.import_row r
    left join public.household h on h.household_id = public.import_household(r.id_hash)
    left join lateral (
        select k.case_id, k.row_hash from public.assistance_case k join public.programme p using (programme_id)
        where k.id_hash = r.id_hash and p.kind = 'reward' and p.region_code is null and k.year = r.year
        order by k.row_hash is distinct from r.row_hash limit 1) a on true
    cross join lateral (select case when h.household_id is null then 'unknown_household'
        when h.region_code <> r.region_code then 'other_chapter'
        when a.case_id is not null then 'other_record' end as why) reason
    where r.ledger_file_id = wanted
$$;

-- A policy is known again by its number; one that was taken back here since stays taken back.
drop function if exists import_judge_policies(bigint);
create function import_judge_policies(wanted bigint) returns void
language sql set search_path = pg_catalog, public, pg_temp as $$
    insert into public.import_verdict (ledger_file_id, n, verdict, reason, target, second_target)
    select r.ledger_file_id, r.n,
        case when k.is_same then 'unchanged' when reason.why is not null then 'refused' else 'added' end,
        case when k.is_same is not true then reason.why end, k.insurance_policy_id, h.household_id
    from public.import_row r
    left join public.household h on h.household_id = public.import_household(r.id_hash)
    left join lateral (
        -- The end and the payer count where the row says them.
        select p.insurance_policy_id, (coalesce(p.row_hash = r.row_hash, false) or p.removed_at is null
                and row(p.household_id, p.from_on, p.premium_fen) = row(h.household_id, r.serves_from, r.cost_fen))
                and (r.founded_on is null or r.founded_on = p.to_on)
                and (r.mark is null or r.mark is not distinct from p.paid_by)
            as is_same
        from public.insurance_policy p
        where left(p.region_code, 9) = left(r.region_code, 9) and p.policy_no = r.name
          and (p.removed_at is null or p.row_hash = r.row_hash)
        order by p.row_hash is distinct from r.row_hash, p.insurance_policy_id limit 1) k on true
    cross join lateral (select case when h.household_id is null then 'unknown_household'
        when h.region_code <> r.region_code then 'other_chapter'
        when k.insurance_policy_id is not null then 'other_record' end as why) reason
    where r.ledger_file_id = wanted
$$;

-- A suggestion is known by what it says and the how manieth of its like it is; what became of it here since stays.
drop function if exists import_judge_suggestions(bigint);
create function import_judge_suggestions(wanted bigint) returns void
language sql set search_path = pg_catalog, public, pg_temp as $$
    insert into public.import_verdict (ledger_file_id, n, verdict, reason, target)
    select r.ledger_file_id, r.n,
        case when s.is_same then 'unchanged' when reason.why is not null then 'refused' else 'added' end,
        case when s.is_same is not true then reason.why end, s.suggestion_id
    from public.import_row r
    left join lateral (
        select k.suggestion_id, k.row_hash is null or r.mark = k.ledger_state or r.mark = case k.state
            when 'accepted' then 'accepted' when 'answered' then 'answered' when 'forwarded' then 'answered'
            when 'closed' then 'answered' else 'received' end as is_same
        from public.suggestion k
        where k.row_hash = r.row_hash or k.row_hash is null and k.region_code = r.region_code
          and k.received_on = r.held_on and k.content = r.remark and k.raised_by is not distinct from r.name
        order by k.row_hash is null, k.suggestion_id limit 1) s on true
    left join public.chapter c on c.region_code = r.region_code and c.state <> 'dissolved'
    cross join lateral (select case when s.suggestion_id is not null then 'other_record'
        when c.chapter_id is null then 'unknown_chapter' end as why) reason
    where r.ledger_file_id = wanted
$$;

-- A charter is known by its chapter and the day on which it was adopted, or, where the file gives it, by its version.
-- What a ledger told is put right by a ledger, until it was taken further here.
drop function if exists import_judge_charters(bigint);
create function import_judge_charters(wanted bigint) returns void
language sql set search_path = pg_catalog, public, pg_temp as $$
    insert into public.import_verdict (ledger_file_id, n, verdict, reason, target)
    select r.ledger_file_id, r.n,
        case when known.is_same then 'unchanged' when known.is_told then 'changed'
            when reason.why is not null then 'refused' else 'added' end,
        case when (known.is_same or known.is_told) is not true then reason.why end, known.charter_id
    from public.import_row r
    left join public.chapter c on c.region_code = r.region_code and c.state <> 'dissolved'
    left join lateral (
        select h.charter_id,
            (h.adopted_on, h.present_households, h.filed_on) = (r.held_on, r.household_size, r.founded_on) as is_same,
            h.state = 'filed' and h.ledger_file_id is not null as is_told
        from public.charter h
        where h.chapter_id = c.chapter_id and h.state <> 'dropped'
          and (h.adopted_on = r.held_on or h.version = r.year)
        order by h.adopted_on is distinct from r.held_on, h.charter_id limit 1) known on true
    cross join lateral (select case when c.chapter_id is null then 'unknown_chapter'
        when known.charter_id is not null then 'other_record' end as why) reason
    where r.ledger_file_id = wanted
$$;

-- The households that a file's rows added or changed, found again after they were written. It sees
-- what lies in the reach over people of whoever imports, and nothing else.
drop function if exists import_households(bigint);
create function import_households(wanted bigint)
returns table (household_id bigint, region_code text, member_id bigint, mark text, line integer, year smallint)
language sql stable security definer rows 2000 set search_path = pg_catalog, public, pg_temp as $$
    select h.household_id, h.region_code, v.second_target, r.mark, r.line, r.year::smallint
    from public.import_row r
    join public.import_verdict v using (ledger_file_id, n)
    join public.household h on h.state = 'active' and h.region_code = r.region_code
        and case when v.target is not null then h.household_id = v.target
            when r.id_hash is not null then h.head_id_hash = r.id_hash
            else h.row_hash = r.row_hash end
    where r.ledger_file_id = wanted and v.verdict in ('added', 'changed')
      and public.import_is_open(wanted)
      and h.region_code ^@ any ((select s.people from public.session_reach s
          where s.token_hash = sha256(decode(nullif(current_setting('xiehui.token', true), ''), 'hex')))::text[])
$$;
grant execute on function import_households(bigint) to xiehui_app;

-- Brings the marks of households in step with a ledger that names their kind. The site cannot read
-- marks; this writes them without showing any.
-- $1 file  $2 today
drop function if exists import_marks(bigint, date);
create function import_marks(wanted bigint, today date) returns integer
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    made integer;
begin
    if not public.import_is_open(wanted) then
        raise exception 'not an open import of one''s own'
            using errcode = 'insufficient_privilege', constraint = 'import_rows_are_ones_own';
    end if;
    update public.household_mark k set to_on = today
    from public.import_households(wanted) r
    where k.household_id = r.household_id and k.to_on is null and k.mark in ('hardship', 'special')
      and r.mark is not null and r.mark <> k.mark;
    insert into public.household_mark (household_id, mark, entered_by, ledger_file_id, ledger_line)
    select r.household_id, r.mark, public.my_account(), wanted, r.line
    from public.import_households(wanted) r
    where r.mark in ('hardship', 'special')
    on conflict (household_id, mark) where to_on is null do nothing;
    get diagnostics made = row_count;
    return made;
end
$$;
grant execute on function import_marks(bigint, date) to xiehui_app;

-- Throws away the waiting rows of one's own import.
drop function if exists import_clear(bigint);
create function import_clear(wanted bigint) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    delete from public.import_verdict v using public.ledger_file f, public.ledger_import i
    where v.ledger_file_id = f.ledger_file_id and f.ledger_import_id = wanted
      and i.ledger_import_id = wanted and i.account_id = public.my_account();
    delete from public.import_row r using public.ledger_file f, public.ledger_import i
    where r.ledger_file_id = f.ledger_file_id and f.ledger_import_id = wanted
      and i.ledger_import_id = wanted and i.account_id = public.my_account();
end
$$;
grant execute on function import_clear(bigint) to xiehui_app;

-- Keeps what each row will do, as a trial found it and took back with itself.
-- $1 file  $2 numbers of the rows  $3 verdicts  $4 reasons, '' for none  $5 rows meant, 0 for none
drop function if exists import_keep_verdicts(bigint, integer[], text[], text[], bigint[]);
create function import_keep_verdicts(
    wanted bigint, numbers integer[], verdicts text[], reasons text[], targets bigint[])
returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if not public.import_is_open(wanted) then
        raise exception 'not an open import of one''s own'
            using errcode = 'insufficient_privilege', constraint = 'import_rows_are_ones_own';
    end if;
    delete from public.import_verdict v where v.ledger_file_id = wanted;
    insert into public.import_verdict (ledger_file_id, n, verdict, reason, target)
    select wanted, k.n, k.verdict, nullif(k.reason, ''), nullif(k.target, 0)
    from unnest(numbers, verdicts, reasons, targets) k (n, verdict, reason, target);
end
$$;
grant execute on function import_keep_verdicts(bigint, integer[], text[], text[], bigint[]) to xiehui_app;

-- Keeps the refused rows of a file of one's own, sealed, for a day; none is kept for a file without any.
-- $1 file  $2 refused rows, sealed, or nothing
drop function if exists import_keep_refused(bigint, bytea);
create function import_keep_refused(wanted bigint, rows bytea) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if not public.import_is_open(wanted) then
        raise exception 'not an open import of one''s own'
            using errcode = 'insufficient_privilege', constraint = 'import_rows_are_ones_own';
    end if;
    delete from public.refused_rows r where r.ledger_file_id = wanted;
    insert into public.refused_rows (ledger_file_id, sealed) select wanted, rows where rows is not null;
end
$$;
grant execute on function import_keep_refused(bigint, bytea) to xiehui_app;

-- The refused rows of a file, for whoever brought it. $1 file
drop function if exists import_refused(bigint);
create function import_refused(wanted bigint) returns table (sealed bytea)
language sql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
    select r.sealed from public.refused_rows r
    where r.ledger_file_id = wanted and public.import_is_ones_own(wanted)
$$;
grant execute on function import_refused(bigint) to xiehui_app;

-- What waited a day is thrown away, and so are refused rows; of an import only the figures stay.
drop function if exists import_sweep();
create function import_sweep() returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    update public.ledger_import i set state = 'discarded', ended_at = now()
    where i.state = 'previewed' and i.made_at < now() - interval '24 hours';
    delete from public.refused_rows r using public.ledger_file f, public.ledger_import i
    where r.ledger_file_id = f.ledger_file_id and f.ledger_import_id = i.ledger_import_id
      and i.made_at < now() - interval '24 hours';
    delete from public.import_verdict v using public.ledger_file f, public.ledger_import i
    where v.ledger_file_id = f.ledger_file_id and f.ledger_import_id = i.ledger_import_id
      and i.made_at < now() - interval '24 hours';
    delete from public.import_row r using public.ledger_file f, public.ledger_import i
    where r.ledger_file_id = f.ledger_file_id and f.ledger_import_id = i.ledger_import_id
      and i.made_at < now() - interval '24 hours';
end
$$;
grant execute on function import_sweep() to xiehui_app;
