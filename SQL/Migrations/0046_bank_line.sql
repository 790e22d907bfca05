-- What a bank says of an account, or what was counted in a cash box (issue of funds: reconciliation). The bank's
-- list is read from its csv or workbook; each line is kept once, however often the list is read, and is matched
-- with the one side of an entry that it is about. What no line matches is on its way or wrong, and what no entry
-- matches was never entered: the page shows both until nothing is left.
create table bank_line (
    bank_line_id bigint generated always as identity primary key,
    fund_account_id bigint not null references fund_account (fund_account_id),
    region_code text collate "C" not null references region (region_code),
    booked_on date not null,
    amount_fen bigint not null,
    what text not null,
    balance_fen bigint,
    turn integer not null,
    entered_by bigint not null references account (account_id),
    entered_at timestamptz not null,
    constraint bank_line_moves_something check (amount_fen <> 0 and abs(amount_fen) <= 100000000000),
    constraint bank_line_text_is_short check (length(what) <= 120),
    -- Two alike on one day are two; the same list once more adds nothing.
    constraint bank_line_is_kept_once unique nulls not distinct
        (fund_account_id, booked_on, amount_fen, what, balance_fen, turn)
);

-- Which side of an entry a line is about; one that was wrong is undone and the line matched anew.
create table bank_match (
    bank_match_id bigint generated always as identity primary key,
    bank_line_id bigint not null references bank_line (bank_line_id),
    fund_posting_id bigint not null references fund_posting (fund_posting_id),
    region_code text collate "C" not null references region (region_code),
    matched_by bigint not null references account (account_id),
    matched_at timestamptz not null,
    removed_at timestamptz,
    removed_by bigint references account (account_id),
    constraint match_is_removed_by_somebody check ((removed_at is null) = (removed_by is null))
);
create unique index bank_line_is_matched_once on bank_match (bank_line_id) where removed_at is null;
create unique index posting_is_matched_once on bank_match (fund_posting_id) where removed_at is null;

create function bank_line_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    this public.fund_account;
begin
    select * into this from public.fund_account a where a.fund_account_id = new.fund_account_id;
    new.region_code := this.region_code;
    if not public.my_duty_here('{village_secretary,township_officer,fund_keeper}', new.region_code) then
        raise exception 'this step is another duty''s'
            using errcode = 'insufficient_privilege', constraint = 'step_belongs_to_its_duty';
    end if;
    if this.kind <> 'money' then
        raise exception 'a bank tells of money'
            using errcode = 'check_violation', constraint = 'money_lies_in_an_account_for_it';
    end if;
    return new;
end
$$;
create trigger bank_line_by_right before insert on bank_line
    for each row execute function bank_line_by_right();

create function bank_match_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    line public.bank_line;
    side public.fund_posting;
begin
    select * into line from public.bank_line b where b.bank_line_id = new.bank_line_id;
    select * into side from public.fund_posting p where p.fund_posting_id = new.fund_posting_id;
    new.region_code := line.region_code;
    if not public.my_duty_here('{village_secretary,township_officer,fund_keeper}', new.region_code) then
        raise exception 'this step is another duty''s'
            using errcode = 'insufficient_privilege', constraint = 'step_belongs_to_its_duty';
    end if;
    if line.fund_account_id is distinct from side.fund_account_id or line.amount_fen <> side.amount_fen then
        raise exception 'a line is about the same money'
            using errcode = 'check_violation', constraint = 'matched_is_the_same_money';
    end if;
    return new;
end
$$;
create trigger bank_match_by_right before insert on bank_match
    for each row execute function bank_match_by_right();
create trigger done_once before update on bank_match
    for each row execute function done_once();

alter table bank_line enable row level security;
alter table bank_match enable row level security;
comment on table bank_line is 'append-only: what the bank said';
comment on table bank_match is 'ended once: which entry a line is about';
create policy money_here on bank_line for select to xiehui_app using (
    case when region_code ^@ any ((select money from session_reach)::text[]) then 1 else 0 end <> 0);
create policy money_here on bank_match for select to xiehui_app using (
    case when region_code ^@ any ((select money from session_reach)::text[]) then 1 else 0 end <> 0);
create policy enter_here on bank_line for insert to xiehui_app with check (
    case when region_code ^@ any ((select money from session_reach)::text[])
          and entered_by = (select account_id from session_reach) then 1 else 0 end <> 0);
create policy match_here on bank_match for insert to xiehui_app with check (
    case when region_code ^@ any ((select money from session_reach)::text[])
          and matched_by = (select account_id from session_reach) then 1 else 0 end <> 0);
create policy undo_here on bank_match for update to xiehui_app using (
    case when region_code ^@ any ((select money from session_reach)::text[]) then 1 else 0 end <> 0)
    with check (case when region_code ^@ any ((select money from session_reach)::text[])
          and removed_by = (select account_id from session_reach) then 1 else 0 end <> 0);
grant select,
    insert (fund_account_id, booked_on, amount_fen, what, balance_fen, turn, entered_by, entered_at)
    on bank_line to xiehui_app;
grant select, insert (bank_line_id, fund_posting_id, matched_by, matched_at),
    update (removed_at, removed_by) on bank_match to xiehui_app;
