-- Supervision (domain 8): whoever watches over a place draws at least one case in twenty by chance, of a programme in
-- a year, and writes down what each visit found. The seed is made by the database and kept, so that nobody chooses
-- whom it hits and anybody can draw the same again; each drawing stays, also one that was not to somebody's liking.
create table supervision_sample (
    supervision_sample_id bigint generated always as identity primary key,
    programme_id bigint not null references programme (programme_id),
    year smallint not null,
    region_code text collate "C" not null references region (region_code),
    seed text not null,
    percent smallint not null,
    population integer not null,
    size integer not null,
    drawn_by bigint not null references account (account_id),
    drawn_at timestamptz not null,
    constraint supervision_is_of_a_county_or_township check (length(region_code) in (6, 9)),
    constraint one_in_twenty_is_drawn_at_least check (percent between 5 and 100
        and size between 1 and population and size * 100 >= population * percent),
    constraint supervision_seed_is_long check (length(seed) between 16 and 64)
);
create index supervision_by_place on supervision_sample (region_code, year, supervision_sample_id);

-- What was drawn, in the order of the draw.
create table supervision_pick (
    supervision_sample_id bigint not null references supervision_sample (supervision_sample_id),
    case_id bigint not null references assistance_case (case_id),
    region_code text collate "C" not null references region (region_code),
    turn integer not null,
    primary key (supervision_sample_id, case_id)
);
create index supervision_pick_of_case on supervision_pick (case_id);

create table supervision_check (
    supervision_sample_id bigint not null,
    case_id bigint not null,
    region_code text collate "C" not null references region (region_code),
    result text not null,
    note text,
    checked_on date not null,
    checked_by bigint not null references account (account_id),
    checked_at timestamptz not null,
    primary key (supervision_sample_id, case_id),
    constraint what_is_checked_was_drawn foreign key (supervision_sample_id, case_id)
        references supervision_pick (supervision_sample_id, case_id),
    constraint supervision_result_is_known check (result in ('in_order', 'at_fault')),
    constraint fault_is_described
        check ((result = 'at_fault') <= (note is not null) and length(note) between 2 and 300)
);

-- Draws from all whom the programme helped in that year. $1 programme  $2 year  $3 place  $4 percent  $5 now
create function draw_supervision(programme bigint, year integer, place text, percent integer, moment timestamptz)
returns bigint
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
    made public.supervision_sample;
    random_seed text := replace(gen_random_uuid()::text, '-', '');
    among integer;
begin
    perform public.payment_duty('{supervisor}', $3);
    if $2 not between extract(year from $5 at time zone interval '8 hours') - 3
        and extract(year from $5 at time zone interval '8 hours') then
        perform public.refuse_payment('supervised_year_is_near');
    end if;
    perform public.use_power($1, $2, public.my_account(), 'supervise', $5);
    select count(*) into among from public.supervised_cases($1, $2, $3);
    if among = 0 then
        raise exception 'there is nothing to draw from'
            using errcode = 'check_violation', constraint = 'sample_has_something_to_draw_from';
    end if;
    insert into public.supervision_sample (programme_id, year, region_code, seed, percent, population, size,
        drawn_by, drawn_at)
    values ($1, $2, $3, random_seed, $4, among, ceil(among * $4 / 100.0), public.my_account(), $5)
    returning * into made;
    insert into public.supervision_pick (supervision_sample_id, case_id, region_code, turn)
    select made.supervision_sample_id, m.case_id, m.region_code, m.turn
    from (select c.case_id, c.region_code,
              row_number() over (order by md5(random_seed || ':' || c.case_id), c.case_id) as turn
          from public.supervised_cases($1, $2, $3) c) m
    where m.turn <= made.size;
    return made.supervision_sample_id;
end
$$;

-- Whom a programme helped in a year at a place: on its list then, or paid for it.
create function supervised_cases(programme bigint, year integer, place text)
returns table (case_id bigint, region_code text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select c.case_id, c.region_code from public.assistance_case c
    where c.programme_id = $1 and c.region_code ^@ $3
      and (c.listed_from <= $2 and (c.ends_on is null or extract(year from c.ends_on) >= $2)
        or exists (select from public.payment p join public.payment_batch b using (payment_batch_id)
            where p.case_id = c.case_id and b.year = $2 and p.result is distinct from 'withdrawn'))
$$;

create function supervision_check_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    sample public.supervision_sample;
begin
    select * into sample from public.supervision_sample s
    where s.supervision_sample_id = new.supervision_sample_id;
    -- What was never drawn has no place here, and so is nobody's to check.
    select k.region_code into new.region_code from public.supervision_pick k
    where k.supervision_sample_id = new.supervision_sample_id and k.case_id = new.case_id;
    perform public.payment_duty('{supervisor}', new.region_code);
    if public.concerned_by_case(new.checked_by, new.case_id) then
        raise exception 'nobody decides for her own'
            using errcode = 'check_violation', constraint = 'nobody_decides_for_her_own';
    end if;
    if new.checked_on > (new.checked_at at time zone interval '8 hours')::date
        or new.checked_on < (sample.drawn_at at time zone interval '8 hours')::date then
        perform public.refuse_payment('check_follows_the_draw');
    end if;
    perform public.use_power(sample.programme_id, sample.year, new.checked_by, 'supervise', new.checked_at);
    return new;
end
$$;
create trigger supervision_check_by_right before insert on supervision_check
    for each row execute function supervision_check_by_right();

alter table supervision_sample enable row level security;
alter table supervision_pick enable row level security;
alter table supervision_check enable row level security;
comment on table supervision_sample is 'append-only: how a sample was drawn';
comment on table supervision_pick is 'append-only: what was drawn';
comment on table supervision_check is 'append-only: what a visit found';
do $$
declare
    part text;
begin
    foreach part in array '{supervision_sample,supervision_pick,supervision_check}'::text[] loop
        execute format('create policy aid_here on %I for select to xiehui_app using (
            case when region_code ^@ any ((select aid from session_reach)::text[]) then 1 else 0 end <> 0)', part);
    end loop;
end
$$;
create policy check_here on supervision_check for insert to xiehui_app with check (
    case when region_code ^@ any ((select aid from session_reach)::text[])
          and checked_by = (select account_id from session_reach) then 1 else 0 end <> 0);
grant select on supervision_sample, supervision_pick to xiehui_app;
grant select, insert (supervision_sample_id, case_id, result, note, checked_on, checked_by, checked_at)
    on supervision_check to xiehui_app;
grant execute on function draw_supervision(bigint, integer, text, integer, timestamptz) to xiehui_app;
