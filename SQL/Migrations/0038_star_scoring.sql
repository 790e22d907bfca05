-- A village's panel scores applications (domain 5): at least three reviewers, item by item, none of them related
-- to the household, and none sees another's points until all are in. Then the median of each item is the
-- village's, computed items come from logged rows, and self score, village score, gap and reason are kept as four
-- facts. The villagers' representatives vote on what came of it. PostgreSQL does the sums, as StarPoints does in
-- Domain; a test holds both against each other.

-- That an account's holder is related to a household: she does not judge it (architecture 6.3). Declared by
-- herself or by who keeps the village; it stays until it is taken back with a reason.
create table relation (
    relation_id bigint generated always as identity primary key,
    account_id bigint not null references account (account_id),
    household_id bigint not null references household (household_id),
    region_code text collate "C" not null references region (region_code),
    kind text not null,
    declared_by bigint not null references account (account_id),
    declared_at timestamptz not null,
    ended_at timestamptz,
    ended_by bigint references account (account_id),
    end_reason text,
    constraint relation_kind_is_known check (kind in ('own', 'relative', 'other')),
    constraint relation_ends_whole
        check (num_nulls(ended_at, ended_by, end_reason) in (0, 3) and length(end_reason) between 1 and 200)
);
create unique index relation_is_declared_once on relation (account_id, household_id) where ended_at is null;
create index relation_by_household on relation (household_id) where ended_at is null;

-- Is the holder of an account related to a household: she says so, she speaks for it, or she is its head or one
-- of its members by the hash of her ID number, under whichever account. In plpgsql, as whatever a round's scoring
-- asks application by application: it keeps its plan, which takes longer to make than to run.
create function related(account bigint, household bigint) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    return exists (select from public.relation r
            where r.household_id = $2 and r.ended_at is null and public.same_person(r.account_id, $1))
        or exists (select from public.household_account h
            where h.household_id = $2 and h.ended_at is null and public.same_person(h.account_id, $1))
        or exists (select from public.account a join public.household h on h.head_id_hash = a.holder_hash
            where a.account_id = $1 and h.household_id = $2)
        or exists (select from public.account a join public.member m on m.id_hash = a.holder_hash
            join public.star_member s using (member_id) join public.star_application p using (star_application_id)
            where a.account_id = $1 and p.household_id = $2);
end
$$;

-- Whether the person here is; of herself alone.
create function i_am_related(household bigint) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select public.related(public.my_account(), $1)
$$;

create table star_reviewer (
    star_reviewer_id bigint generated always as identity primary key,
    star_round_id bigint not null references star_round (star_round_id),
    chapter_id bigint not null references chapter (chapter_id),
    region_code text collate "C" not null references region (region_code),
    account_id bigint not null references account (account_id),
    appointed_by bigint not null references account (account_id),
    appointed_at timestamptz not null,
    ended_at timestamptz,
    ended_by bigint references account (account_id),
    end_reason text,
    constraint reviewer_ends_whole
        check (num_nulls(ended_at, ended_by, end_reason) in (0, 3) and length(end_reason) between 1 and 200)
);
create unique index reviewer_sits_once on star_reviewer (star_round_id, chapter_id, account_id)
    where ended_at is null;
create index reviewer_by_account on star_reviewer (account_id, star_round_id) where ended_at is null;

-- One reviewer's sheet of one application; hers alone until all are in. Then it is kept which of them counted: not
-- that of somebody who had left the panel or turned out to be related.
create table star_score (
    star_score_id bigint generated always as identity primary key,
    star_application_id bigint not null references star_application (star_application_id),
    region_code text collate "C" not null references region (region_code),
    turn smallint not null,
    account_id bigint not null references account (account_id),
    unrelated boolean not null,
    begun_at timestamptz not null,
    handed_in_at timestamptz,
    counted boolean not null default false,
    constraint only_a_whole_sheet_counts check (handed_in_at is not null or not counted),
    constraint reviewer_confirms_that_she_is_unrelated check (unrelated)
);
create unique index reviewer_scores_once_a_turn on star_score (star_application_id, turn, account_id);
create index score_sheet_by_account on star_score (account_id, star_score_id);

create table star_item_score (
    star_score_id bigint not null references star_score (star_score_id),
    code text not null,
    points smallint,
    not_applicable boolean not null default false,
    evidence text,
    note text,
    primary key (star_score_id, code),
    constraint item_score_goes_by_halves check (points between 0 and 2000 and points % 50 = 0),
    constraint item_score_or_not_applicable check ((points is null) = not_applicable),
    constraint item_evidence_is_known check (evidence in ('seen', 'document', 'heard', 'logged')),
    constraint item_note_is_short check (length(note) between 1 and 200)
);

-- The village's points of an item, beside the household's own; how far apart they are, and why.
create table star_village_score (
    star_application_id bigint not null references star_application (star_application_id),
    turn smallint not null,
    code text not null,
    self_points smallint,
    points smallint,
    gap smallint generated always as (points - self_points) stored,
    reason text,
    logged_rows integer,
    primary key (star_application_id, turn, code),
    constraint village_score_is_within_the_scale check (points between 0 and 2000)
);

create table star_vote (
    star_vote_id bigint generated always as identity primary key,
    star_application_id bigint not null references star_application (star_application_id),
    region_code text collate "C" not null references region (region_code),
    turn smallint not null,
    held_on date not null,
    present smallint not null,
    in_favour smallint not null,
    against smallint not null,
    passed boolean not null generated always as (in_favour * 2 > present) stored,
    reason text,
    entered_by bigint not null references account (account_id),
    entered_at timestamptz not null,
    constraint vote_counts_heads
        check (present between 1 and 2000 and in_favour >= 0 and against >= 0 and in_favour + against <= present),
    constraint vote_that_fails_says_why
        check (in_favour * 2 > present or reason is not null),
    constraint vote_reason_is_short check (length(reason) between 1 and 200)
);
create unique index vote_is_held_once_a_turn on star_vote (star_application_id, turn);

-- Who may sit on a panel of this place: accounts with that duty, by name; for who keeps it.
create function star_reviewers_of(place text) returns table (account_id bigint, display_name text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select distinct a.account_id, a.display_name
    from public.duty_grant g join public.account a using (account_id)
    where g.duty = 'star_reviewer' and g.region_code = $1 and g.revoked_at is null and a.suspended_at is null
      and public.my_duty_here('{village_secretary,township_officer,township_approver}', $1)
$$;

-- The logged rows that items are computed from: activities of the right kind in which the household, or a member
-- who takes part for it, is named, from the round's first day to the last of its scoring. Of one item, or of all.
create function star_rows(application bigint, item text)
returns table (code text, record_id bigint, held_on date, type smallint, topic text, place text, role text)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
begin
    return query
    select i.code, a.record_id, a.held_on, a.type, a.topic, a.place, min(p.role)
    from public.star_application s
    join public.star_round r using (star_round_id)
    join public.star_item i on i.star_scheme_id = r.star_scheme_id and i.source is not null
    cross join lateral (
        select h.record_id, h.role from public.participation h
        where h.household_id = s.household_id and h.withdrawn_at is null
        union all
        select h.record_id, h.role from public.star_member m join public.participation h using (member_id)
        where m.star_application_id = s.star_application_id and h.withdrawn_at is null) p
    join public.activity a on a.record_id = p.record_id and a.superseded_at is null
        and a.state in ('recorded', 'verified') and a.held_on >= r.counts_from and a.held_on <= r.score_to
    where s.star_application_id = $1 and ($2 is null or i.code = $2)
      and case i.source when 'family_activity' then a.type in (30, 31, 32, 90) when 'meeting' then a.type = 70
          when 'training' then a.type in (71, 72) when 'clean_up' then a.type = 95
          when 'volunteer' then a.type = 95 or p.role in ('help', 'speak')
          when 'helping' then a.type in (40, 41, 42, 43) and p.role in ('help', 'speak') else false end
    group by i.code, a.record_id, a.held_on, a.type, a.topic, a.place;
end
$$;

-- The same for whoever sees the application.
create function star_evidence(application bigint, item text)
returns table (record_id bigint, held_on date, type smallint, topic text, place text, role text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select e.record_id, e.held_on, e.type, e.topic, e.place, e.role
    from public.star_application s cross join lateral public.star_rows($1, $2) e
    where s.star_application_id = $1
      and (public.my_duty_here('{village_secretary,township_officer,township_approver}', s.region_code)
        or s.household_id = any (public.my_households())
        or exists (select from public.star_reviewer v where v.star_round_id = s.star_round_id
            and v.chapter_id = s.chapter_id and v.account_id = public.my_account() and v.ended_at is null))
$$;

-- Whose points count: those who sit on the application's panel and are not related to the household.
create function star_panel(application bigint) returns table (account_id bigint, handed_in boolean)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
begin
    return query
    select v.account_id, exists (select from public.star_score c
        where c.star_application_id = s.star_application_id and c.turn = s.turn
          and c.account_id = v.account_id and c.handed_in_at is not null)
    from public.star_application s
    join public.star_reviewer v on v.star_round_id = s.star_round_id and v.chapter_id = s.chapter_id
        and v.ended_at is null
    where s.star_application_id = $1 and not public.related(v.account_id, s.household_id);
end
$$;

-- The panel by name, who of it is related, and whether her sheet is in; for whoever sees the application.
create function star_panel_of(application bigint)
returns table (account_id bigint, display_name text, is_related boolean, handed_in boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select v.account_id, b.display_name, r.is_related, not r.is_related and exists (select from public.star_score c
        where c.star_application_id = s.star_application_id and c.turn = s.turn
          and c.account_id = v.account_id and c.handed_in_at is not null)
    from public.star_application s
    join public.star_reviewer v on v.star_round_id = s.star_round_id and v.chapter_id = s.chapter_id
        and v.ended_at is null
    join public.account b on b.account_id = v.account_id
    cross join lateral (select public.related(v.account_id, s.household_id) as is_related offset 0) r
    where s.star_application_id = $1
      and (public.my_duty_here('{village_secretary,township_officer,township_approver}', s.region_code)
        or exists (select from public.star_reviewer m where m.star_round_id = s.star_round_id
            and m.chapter_id = s.chapter_id and m.account_id = public.my_account() and m.ended_at is null))
    order by v.star_reviewer_id
$$;

-- Once the whole panel handed in: medians, categories, stars, and the step. The median of an even number of sheets
-- lies half way between the middle two. An item does not apply if more than half of the panel say so.
create function star_complete(application bigint, by bigint, moment timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
    this public.star_application;
    scheme public.star_scheme;
    panel bigint[];
    sheets integer;
    is_whole boolean;
begin
    select * into this from public.star_application a where a.star_application_id = $1 for no key update;
    if this.state not in ('submitted', 'returned', 'rechecking') then return false; end if;
    select s.* into scheme from public.star_round r join public.star_scheme s using (star_scheme_id)
    where r.star_round_id = this.star_round_id;
    select array_agg(p.account_id), count(*), bool_and(p.handed_in) into panel, sheets, is_whole
    from public.star_panel($1) p;
    if sheets < scheme.fewest_reviewers or not is_whole then return false; end if;
    insert into public.star_village_score (star_application_id, turn, code, self_points, points, reason, logged_rows)
    select this.star_application_id, this.turn, i.code, o.points,
        case when i.proof in ('logged', 'either') and l.rows >= i.needs then i.points
            when i.proof = 'logged' then 0
            when g.absent * 2 > sheets then null
            else round(g.median)::smallint end,
        case when i.proof = 'logged' or i.proof = 'either' and l.rows >= i.needs then null else g.reason end,
        case when i.source is not null then coalesce(l.rows, 0) end
    from public.star_item i
    left join public.star_self_score o on o.star_application_id = this.star_application_id and o.code = i.code
    left join (select e.code, count(*)::integer as rows
        from public.star_rows(this.star_application_id, null) e group by e.code) l on l.code = i.code
    cross join lateral (
        select count(*) filter (where t.not_applicable) as absent,
            percentile_cont(0.5) within group (order by t.points) as median,
            left(string_agg(distinct t.note, '；' order by t.note), 500) as reason
        from public.star_score c join public.star_item_score t using (star_score_id)
        where c.star_application_id = this.star_application_id and c.turn = this.turn and t.code = i.code
          and c.account_id = any (panel)) g
    where i.star_scheme_id = scheme.star_scheme_id;
    insert into public.star_outcome (star_application_id, region_code, turn, came_by, categories, total, stars,
        is_five, computed_at)
    select this.star_application_id, this.region_code, this.turn, 'panel', k.points, k.total, k.stars,
        k.stars = 5 and k.total >= scheme.five_star_total, $3
    from (
        select array_agg(c.points order by c.letter) as points, coalesce(sum(c.points), 0)::smallint as total,
            (count(*) filter (where c.points >= scheme.star_at))::smallint as stars
        from (
            select i.letter, (round(sum(v.points) * 200.0 / nullif(sum(i.points) filter (where v.points is not null), 0))
                * 10)::smallint as points
            from public.star_item i
            join public.star_village_score v on v.star_application_id = this.star_application_id
                and v.turn = this.turn and v.code = i.code
            where i.star_scheme_id = scheme.star_scheme_id
            group by i.letter) c) k;
    update public.star_score c set counted = true
    where c.star_application_id = this.star_application_id and c.turn = this.turn
      and c.account_id = any (panel);
    insert into public.star_step (star_application_id, event, taken_by, taken_at)
    values (this.star_application_id, 'score', $2, $3);
    return true;
end
$$;

-- A relation is declared by herself or by who keeps the place; the place is the household's.
create function relation_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op = 'UPDATE' then
        if old.ended_at is not null then
            raise exception 'ended once and for all'
                using errcode = 'check_violation', constraint = 'done_once';
        end if;
    else
        select h.region_code into new.region_code from public.household h where h.household_id = new.household_id;
    end if;
    if not public.my_duty_here('{village_secretary,township_officer}', new.region_code)
        and (new.account_id is distinct from public.my_account()
            or tg_op = 'UPDATE' and old.declared_by is distinct from public.my_account()) then
        raise exception 'a relation is declared and taken back by herself or by who keeps the place'
            using errcode = 'insufficient_privilege', constraint = 'step_belongs_to_its_duty';
    end if;
    return new;
end
$$;
create trigger relation_by_right before insert or update on relation
    for each row execute function relation_by_right();

-- Whoever is related is waited for no longer.
create function relation_recuses() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    perform public.star_complete(a.star_application_id, new.declared_by, new.declared_at)
    from public.star_application a
    where a.household_id = new.household_id and a.state in ('submitted', 'returned', 'rechecking');
    return null;
end
$$;
create trigger relation_recuses after insert on relation
    for each row execute function relation_recuses();

-- A panel is made of accounts with that duty in the village, by who keeps it.
create function star_reviewer_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op = 'UPDATE' then
        if old.ended_at is not null then
            raise exception 'ended once and for all'
                using errcode = 'check_violation', constraint = 'done_once';
        end if;
    else
        select c.region_code into new.region_code from public.chapter c where c.chapter_id = new.chapter_id;
        if not exists (select from public.star_round r where r.star_round_id = new.star_round_id
                and r.state = 'open' and new.region_code ^@ r.region_code) then
            raise exception 'a panel is of an open round of its township'
                using errcode = 'check_violation', constraint = 'panel_is_of_an_open_round';
        end if;
        if not exists (select from public.duty_grant g where g.account_id = new.account_id
                and g.duty = 'star_reviewer' and g.region_code = new.region_code and g.revoked_at is null) then
            raise exception 'who sits on a panel holds the duty there'
                using errcode = 'check_violation', constraint = 'reviewer_holds_the_duty';
        end if;
        if exists (select from public.star_reviewer v where v.star_round_id = new.star_round_id
                and v.chapter_id = new.chapter_id and v.ended_at is null and v.account_id <> new.account_id
                and public.same_person(v.account_id, new.account_id)) then
            raise exception 'nobody sits on a panel under two names'
                using errcode = 'check_violation', constraint = 'reviewer_sits_under_one_name';
        end if;
    end if;
    if not public.my_duty_here('{village_secretary,township_officer}', new.region_code) then
        raise exception 'this step is another duty''s'
            using errcode = 'insufficient_privilege', constraint = 'step_belongs_to_its_duty';
    end if;
    return new;
end
$$;
create trigger star_reviewer_by_right before insert or update on star_reviewer
    for each row execute function star_reviewer_by_right();

-- Who leaves a panel is waited for no longer.
create function star_reviewer_leaves() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    perform public.star_complete(a.star_application_id, new.ended_by, new.ended_at)
    from public.star_application a
    where a.star_round_id = new.star_round_id and a.chapter_id = new.chapter_id
      and a.state in ('submitted', 'returned', 'rechecking');
    return null;
end
$$;
create trigger star_reviewer_leaves after update on star_reviewer
    for each row when (old.ended_at is null and new.ended_at is not null)
    execute function star_reviewer_leaves();

-- A sheet is begun by one of the panel who is not related, while the application is to be scored; it is handed in
-- whole: every item that is not computed alone, with what it was seen by, and a word where it lies a point or
-- more from the household's own and rows do not say so.
create function star_score_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    this public.star_application;
    round public.star_round;
begin
    -- Held for good from here on: two last sheets at the same moment follow each other.
    select * into this from public.star_application a
    where a.star_application_id = new.star_application_id for no key update;
    select * into round from public.star_round r where r.star_round_id = this.star_round_id;
    if tg_op = 'INSERT' then
        new.region_code := this.region_code;
        new.turn := this.turn;
    end if;
    if not public.my_duty_here('{star_reviewer}', this.region_code) or not exists (
            select from public.star_reviewer v where v.star_round_id = this.star_round_id
              and v.chapter_id = this.chapter_id and v.account_id = new.account_id and v.ended_at is null) then
        raise exception 'the panel scores, each her own sheet'
            using errcode = 'insufficient_privilege', constraint = 'step_belongs_to_its_duty';
    end if;
    if public.related(new.account_id, this.household_id) then
        raise exception 'nobody scores her own household or a relative''s'
            using errcode = 'check_violation', constraint = 'reviewer_is_unrelated';
    end if;
    if this.state not in ('submitted', 'returned', 'rechecking') or new.turn <> this.turn
        or (new.begun_at at time zone interval '8 hours')::date < round.score_from then
        raise exception 'scoring has its time'
            using errcode = 'check_violation', constraint = 'scored_in_its_time';
    end if;
    if tg_op = 'UPDATE' then
        if old.handed_in_at is not null then
            raise exception 'a sheet is handed in once'
                using errcode = 'check_violation', constraint = 'sheet_is_handed_in_once';
        end if;
        if exists (select from public.star_item i
                left join public.star_item_score t on t.star_score_id = new.star_score_id and t.code = i.code
                where i.star_scheme_id = round.star_scheme_id and i.proof <> 'logged'
                  and (t.code is null or t.evidence is null and not t.not_applicable)) then
            raise exception 'a sheet is handed in whole'
                using errcode = 'check_violation', constraint = 'sheet_is_handed_in_whole';
        end if;
        if exists (select from public.star_item_score t
                join public.star_self_score o on o.star_application_id = this.star_application_id and o.code = t.code
                where t.star_score_id = new.star_score_id and t.note is null
                  and t.evidence is distinct from 'logged' and (t.not_applicable <> o.not_applicable or abs(t.points - o.points) >= 100)) then
            raise exception 'a gap has its reason'
                using errcode = 'check_violation', constraint = 'gap_has_its_reason';
        end if;
    end if;
    return new;
end
$$;
create trigger star_score_by_right before insert or update of handed_in_at on star_score
    for each row execute function star_score_by_right();

create function star_score_is_in() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    perform public.star_complete(new.star_application_id, new.account_id, new.handed_in_at);
    return null;
end
$$;
create trigger star_score_is_in after update of handed_in_at on star_score
    for each row when (new.handed_in_at is not null) execute function star_score_is_in();

create function star_item_score_is_open() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    sheet public.star_score;
    item public.star_item;
begin
    select * into sheet from public.star_score c where c.star_score_id = new.star_score_id for share;
    if sheet.handed_in_at is not null then
        raise exception 'a sheet is handed in once'
            using errcode = 'check_violation', constraint = 'sheet_is_handed_in_once';
    end if;
    select i.* into item
    from public.star_application a join public.star_round r using (star_round_id)
    join public.star_item i using (star_scheme_id)
    where a.star_application_id = sheet.star_application_id and i.code = new.code;
    if item.code is null or item.proof = 'logged' or new.points > item.points
        or new.not_applicable and not item.may_not_apply then
        raise exception 'an item has its points'
            using errcode = 'check_violation', constraint = 'item_score_is_within_the_item';
    end if;
    if new.evidence = 'logged' and (item.proof <> 'either' or new.points is distinct from item.points
            or (select count(*) from public.star_rows(sheet.star_application_id, new.code)) < item.needs) then
        raise exception 'rows are there before they are named'
            using errcode = 'check_violation', constraint = 'logged_evidence_has_its_rows';
    end if;
    return new;
end
$$;
create trigger star_item_score_is_open before insert or update on star_item_score
    for each row execute function star_item_score_is_open();

-- The representatives' vote decides on its own whether the application goes on.
create function star_vote_moves() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    this public.star_application;
begin
    select * into this from public.star_application a
    where a.star_application_id = new.star_application_id for update;
    new.region_code := this.region_code;
    new.turn := this.turn;
    if not public.my_duty_here('{village_secretary}', this.region_code) then
        raise exception 'this step is another duty''s'
            using errcode = 'insufficient_privilege', constraint = 'step_belongs_to_its_duty';
    end if;
    if new.held_on > (new.entered_at at time zone interval '8 hours')::date then
        raise exception 'a vote is entered once it was held'
            using errcode = 'check_violation', constraint = 'vote_was_held';
    end if;
    if new.held_on < (select (o.computed_at at time zone interval '8 hours')::date from public.star_outcome o
            where o.star_application_id = this.star_application_id and o.turn = this.turn) then
        raise exception 'the representatives vote on what was scored'
            using errcode = 'check_violation', constraint = 'vote_follows_the_scores';
    end if;
    insert into public.star_step (star_application_id, event, reason, taken_by, taken_at)
    values (new.star_application_id, case when new.in_favour * 2 > new.present then 'pass' else 'return' end,
        new.reason, new.entered_by, new.entered_at);
    return new;
end
$$;
create trigger star_vote_moves before insert on star_vote
    for each row execute function star_vote_moves();

alter table relation enable row level security;
alter table star_reviewer enable row level security;
alter table star_score enable row level security;
alter table star_item_score enable row level security;
alter table star_village_score enable row level security;
alter table star_vote enable row level security;
comment on table relation is 'ended once: declared, and taken back with a reason';
comment on table star_reviewer is 'ended once: who sits on a panel';
comment on table star_score is 'ended once: a sheet is handed in once';
call audit_table('star_item_score', 'star_score_id,code', '', 'note');
comment on table star_village_score is 'append-only: what a household is honoured by';
comment on table star_vote is 'append-only: what a household is honoured by';

create policy own_or_people_here on relation for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[])
          or account_id = (select account_id from session_reach) then 1 else 0 end <> 0);
create policy declare_here on relation for insert to xiehui_app with check (
    case when declared_by = (select account_id from session_reach) then 1 else 0 end <> 0);
create policy end_own_or_people_here on relation for update to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[])
          or account_id = (select account_id from session_reach) then 1 else 0 end <> 0);

create policy own_or_people_here on star_reviewer for select to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[])
          or account_id = (select account_id from session_reach) then 1 else 0 end <> 0);
create policy appoint_here on star_reviewer for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and appointed_by = (select account_id from session_reach) then 1 else 0 end <> 0);
create policy end_people_here on star_reviewer for update to xiehui_app using (
    case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0);

-- A reviewer sees what her panels are to score, once it is handed in.
create policy panel_sees on star_application for select to xiehui_app using (
    case when state <> 'draft' and exists (
            select from star_reviewer v where v.account_id = (select account_id from session_reach)
              and v.ended_at is null and v.star_round_id = star_application.star_round_id
              and v.chapter_id = star_application.chapter_id)
          and my_duty_here('{star_reviewer}', region_code) then 1 else 0 end <> 0);

-- A sheet is its reviewer's own until the village's score of that turn stands; then it is for who keeps or decides
-- here and for the panel. The household reads the village's score and its reasons, not who gave what.
create policy own_or_all_in on star_score for select to xiehui_app using (
    case when account_id = (select account_id from session_reach)
          or counted
          and (region_code ^@ any ((select people from session_reach)::text[])
              or exists (select from star_application a join star_reviewer v using (star_round_id, chapter_id)
                where a.star_application_id = star_score.star_application_id and v.ended_at is null
                  and v.account_id = (select account_id from session_reach))) then 1 else 0 end <> 0);
create policy begin_own on star_score for insert to xiehui_app with check (
    case when account_id = (select account_id from session_reach) then 1 else 0 end <> 0);
create policy hand_in_own on star_score for update to xiehui_app using (
    case when account_id = (select account_id from session_reach) then 1 else 0 end <> 0);
create policy with_its_sheet on star_item_score for select to xiehui_app using (
    case when (select account_id from session_reach) is not null
          and exists (select from star_score c where c.star_score_id = star_item_score.star_score_id)
         then 1 else 0 end <> 0);
create policy write_own on star_item_score for insert to xiehui_app with check (
    case when exists (select from star_score c where c.star_score_id = star_item_score.star_score_id
              and c.account_id = (select account_id from session_reach)) then 1 else 0 end <> 0);
create policy change_own on star_item_score for update to xiehui_app using (
    case when exists (select from star_score c where c.star_score_id = star_item_score.star_score_id
              and c.account_id = (select account_id from session_reach)) then 1 else 0 end <> 0);
create policy with_its_application on star_village_score for select to xiehui_app using (
    case when (select account_id from session_reach) is not null
          and exists (select from star_application a
            where a.star_application_id = star_village_score.star_application_id) then 1 else 0 end <> 0);
create policy with_its_application on star_vote for select to xiehui_app using (
    case when (select account_id from session_reach) is not null
          and exists (select from star_application a
            where a.star_application_id = star_vote.star_application_id) then 1 else 0 end <> 0);
create policy enter_here on star_vote for insert to xiehui_app with check (
    case when region_code ^@ any ((select people from session_reach)::text[])
          and entered_by = (select account_id from session_reach) then 1 else 0 end <> 0);

grant select, insert (account_id, household_id, kind, declared_by, declared_at),
    update (ended_at, ended_by, end_reason) on relation to xiehui_app;
grant select, insert (star_round_id, chapter_id, account_id, appointed_by, appointed_at),
    update (ended_at, ended_by, end_reason) on star_reviewer to xiehui_app;
grant select, insert (star_application_id, account_id, unrelated, begun_at), update (handed_in_at)
    on star_score to xiehui_app;
grant select, insert (star_score_id, code, points, not_applicable, evidence, note),
    update (points, not_applicable, evidence, note) on star_item_score to xiehui_app;
grant select on star_village_score to xiehui_app;
grant select, insert (star_application_id, held_on, present, in_favour, against, reason, entered_by, entered_at)
    on star_vote to xiehui_app;
grant execute on function star_reviewers_of(text), star_evidence(bigint, text), star_panel_of(bigint),
    i_am_related(bigint) to xiehui_app;
