-- Insurance (domain 3 InsurancePolicy, 8, 9 R10; 平安保险): policies of households for a year, who paid the premium, and
-- what the insurer paid out. A policy is the household's: nobody else in the house is named, and a payment says when
-- and how much, never why. Premiums that the association pays are entries of a book; a policy only says who paid.
create table insurance_policy (
    insurance_policy_id bigint generated always as identity primary key,
    household_id bigint not null references household (household_id),
    chapter_id bigint not null,
    region_code text collate "C" not null references region (region_code),
    policy_no text not null,
    insurer text,
    from_on date not null,
    to_on date not null,
    premium_fen bigint not null,
    paid_by text,
    sum_insured_fen bigint,
    entered_by bigint not null references account (account_id),
    entered_at timestamptz not null,
    removed_at timestamptz,
    removed_by bigint references account (account_id),
    ledger_file_id bigint references ledger_file (ledger_file_id),
    ledger_line integer,
    row_hash bytea,
    constraint policy_is_of_the_chapter foreign key (chapter_id, region_code)
        references chapter (chapter_id, region_code),
    constraint policy_texts_are_short
        check (length(policy_no) between 3 and 40 and length(insurer) between 2 and 40),
    constraint policy_runs_a_while check (to_on >= from_on and to_on <= from_on + 1100 and from_on >= '1980-01-01'),
    constraint premium_counts check (premium_fen between 1 and 10000000),
    constraint sum_insured_counts check (sum_insured_fen between 1 and 100000000000),
    constraint premium_payer_is_known check (paid_by in ('self', 'county', 'donor', 'association')),
    constraint policy_is_removed_by_somebody check ((removed_at is null) = (removed_by is null)),
    constraint policy_ledger_line_is_whole check (num_nulls(ledger_file_id, ledger_line, row_hash) in (0, 3))
);
create index insurance_policy_by_region on insurance_policy (region_code, from_on);
create index insurance_policy_of_chapter on insurance_policy (chapter_id, from_on, insurance_policy_id);
create index insurance_policy_of_household on insurance_policy (household_id);
create unique index policy_number_is_one on insurance_policy (left(region_code, 9), policy_no)
    where removed_at is null;

create table insurance_claim (
    insurance_claim_id bigint generated always as identity primary key,
    insurance_policy_id bigint not null references insurance_policy (insurance_policy_id),
    region_code text collate "C" not null references region (region_code),
    paid_on date not null,
    amount_fen bigint not null,
    entered_by bigint not null references account (account_id),
    entered_at timestamptz not null,
    removed_at timestamptz,
    removed_by bigint references account (account_id),
    constraint claim_counts check (amount_fen between 1 and 100000000000),
    constraint claim_is_removed_by_somebody check ((removed_at is null) = (removed_by is null))
);
create index insurance_claim_of_policy on insurance_claim (insurance_policy_id);
create index insurance_claim_by_region on insurance_claim (region_code, paid_on);

-- A policy is entered where its household is, by whoever looks after the chapter.
create function insurance_policy_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    insured public.household;
begin
    if not coalesce(public.my_duty_here('{village_secretary,township_officer}', new.region_code), false) then
        raise exception 'this step is another duty''s'
            using errcode = 'insufficient_privilege', constraint = 'step_belongs_to_its_duty';
    end if;
    if tg_op = 'UPDATE' then return new; end if;
    select * into insured from public.household h where h.household_id = new.household_id;
    if insured.region_code is distinct from new.region_code or insured.chapter_id <> new.chapter_id
       or insured.state = 'merged' then
        raise exception 'a policy is of its household''s chapter'
            using errcode = 'check_violation', constraint = 'policy_is_of_its_household';
    end if;
    if new.ledger_file_id is not null then
        if not public.import_is_open(new.ledger_file_id) then
            raise exception 'rows of a ledger come by its import'
                using errcode = 'insufficient_privilege', constraint = 'import_rows_are_ones_own';
        end if;
    elsif insured.state <> 'active' then
        raise exception 'a household that has ended is not insured'
            using errcode = 'check_violation', constraint = 'insured_household_is_active';
    end if;
    return new;
end
$$;
create trigger insurance_policy_by_right before insert or update on insurance_policy
    for each row execute function insurance_policy_by_right();
create trigger done_once before update on insurance_policy
    for each row execute function done_once();

-- What an insurer paid, it paid while the policy stood or after, and not yet tomorrow.
create function insurance_claim_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    this public.insurance_policy;
begin
    select * into this from public.insurance_policy p
    where p.insurance_policy_id = new.insurance_policy_id for update;
    new.region_code := this.region_code;
    if not coalesce(public.my_duty_here('{village_secretary,township_officer}', new.region_code), false) then
        raise exception 'this step is another duty''s'
            using errcode = 'insufficient_privilege', constraint = 'step_belongs_to_its_duty';
    end if;
    if tg_op = 'UPDATE' then return new; end if;
    if this.removed_at is not null then
        raise exception 'a policy that was taken back pays nothing'
            using errcode = 'check_violation', constraint = 'claim_is_of_a_policy';
    end if;
    if new.paid_on < this.from_on
       or new.paid_on > (new.entered_at at time zone interval '8 hours')::date then
        raise exception 'an insurer pays after the policy began'
            using errcode = 'check_violation', constraint = 'claim_comes_after_the_policy';
    end if;
    return new;
end
$$;
create trigger insurance_claim_by_right before insert or update on insurance_claim
    for each row execute function insurance_claim_by_right();
create trigger done_once before update on insurance_claim
    for each row execute function done_once();

alter table insurance_policy enable row level security;
alter table insurance_claim enable row level security;
comment on table insurance_policy is 'ended once: a policy, taken back if it was entered by mistake';
comment on table insurance_claim is 'ended once: what an insurer paid';

do $$
declare
    part text;
begin
    foreach part in array '{insurance_policy,insurance_claim}'::text[] loop
        execute format('create policy people_here on %I for select to xiehui_app using (
            case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0)', part);
        execute format('create policy add_people_here on %I for insert to xiehui_app with check (
            case when region_code ^@ any ((select people from session_reach)::text[])
                  and entered_by = (select account_id from session_reach) then 1 else 0 end <> 0)', part);
        execute format('create policy end_people_here on %I for update to xiehui_app using (
            case when region_code ^@ any ((select people from session_reach)::text[]) then 1 else 0 end <> 0)
            with check (case when region_code ^@ any ((select people from session_reach)::text[])
                  and removed_by = (select account_id from session_reach) then 1 else 0 end <> 0)', part);
    end loop;
end
$$;

grant select (insurance_policy_id, household_id, chapter_id, region_code, policy_no, insurer, from_on, to_on,
        premium_fen, paid_by, sum_insured_fen, entered_by, entered_at, removed_at, removed_by, ledger_file_id,
        ledger_line),
    insert (household_id, chapter_id, region_code, policy_no, insurer, from_on, to_on, premium_fen, paid_by,
        sum_insured_fen, entered_by, entered_at, ledger_file_id, ledger_line, row_hash),
    update (removed_at, removed_by)
    on insurance_policy to xiehui_app;
grant select, insert (insurance_policy_id, paid_on, amount_fen, entered_by, entered_at),
    update (removed_at, removed_by)
    on insurance_claim to xiehui_app;
