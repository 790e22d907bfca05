-- How a chapter's book is kept (domain 3, 8, 10): whoever enters does not approve; approving and booking are
-- the fund keeper's; restricted money is spent on its purpose and on no balance below nothing; a closed month
-- stays as it is. The tables see to all of it, whoever writes to them.

-- Whoever pays out sees payee lists alone, which have a rule of their own; no book of a chapter.
update duty set reaches_money = false where duty = 'payment_officer';
select reach_refresh(account_id)
from (select distinct account_id from session_reach order by account_id) living;

-- The chapter's account for money with this purpose (none: for anything), opened when it is first needed.
create function fund_for(chapter bigint, use_for text, moment timestamptz) returns bigint
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    found bigint;
begin
    select a.fund_account_id into found from public.fund_account a
    where a.chapter_id = $1 and a.kind = 'fund' and a.purpose is not distinct from $2;
    if found is null then
        insert into public.fund_account (chapter_id, region_code, kind, purpose, opened_at)
        select c.chapter_id, c.region_code, 'fund', $2, $3 from public.chapter c where c.chapter_id = $1
        on conflict (chapter_id, purpose) where kind = 'fund' do nothing
        returning fund_account_id into found;
    end if;
    return coalesce(found, (select a.fund_account_id from public.fund_account a
        where a.chapter_id = $1 and a.kind = 'fund' and a.purpose is not distinct from $2));
end
$$;

-- The chapter's cash box, opened when it is first needed.
create function cash_box_of(chapter bigint, moment timestamptz) returns bigint
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    insert into public.fund_account (chapter_id, region_code, kind, is_bank, name, opened_at)
    select c.chapter_id, c.region_code, 'money', false, '现金', $2 from public.chapter c
    where c.chapter_id = $1
    on conflict (chapter_id, name) where kind = 'money' do nothing;
    return (select a.fund_account_id from public.fund_account a
        where a.chapter_id = $1 and a.kind = 'money' and a.name = '现金');
end
$$;

-- What an account holds at the end of a day: the last closed month's balance and what came after it.
create function fund_balance(account bigint, day date) returns bigint
language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select coalesce(b.balance_fen, 0) + coalesce((
        select sum(p.amount_fen) from public.fund_posting p
        where p.fund_account_id = $1 and p.counts_on <= $2
          and p.counts_on >= coalesce((b.month + interval '1 month')::date, '-infinity')), 0)::bigint
    from (values (1)) one
    left join lateral (
        select m.balance_fen, m.month from public.fund_month_balance m
        where m.fund_account_id = $1 and m.month + interval '1 month' <= $2 + 1
        order by m.month desc limit 1) b on true
$$;

-- Until when a chapter's book is closed: the last day of it, or null.
create function fund_closed_until(chapter bigint) returns date
language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select (max(m.month) + interval '1 month' - interval '1 day')::date
    from public.fund_month m where m.chapter_id = $1
$$;

create function fund_account_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    select c.region_code into new.region_code from public.chapter c where c.chapter_id = new.chapter_id;
    if not public.my_duty_here('{village_secretary,township_officer,fund_keeper}', new.region_code) then
        raise exception 'this step is another duty''s'
            using errcode = 'insufficient_privilege', constraint = 'step_belongs_to_its_duty';
    end if;
    return new;
end
$$;
create trigger fund_account_by_right before insert on fund_account
    for each row when (new.opened_by is not null) execute function fund_account_by_right();

-- An entry begins as a draft, except a row of a ledger: that was booked long ago, and no approval is made up
-- for it. A reversal repeats the entry that it takes back.
create function fund_entry_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    wrong public.fund_entry;
    this public.chapter;
begin
    if new.reverses is not null then
        select * into wrong from public.fund_entry e where e.fund_entry_id = new.reverses for update;
        if wrong.state <> 'posted' or wrong.reverses is not null then
            raise exception 'what is booked is taken back, and once'
                using errcode = 'check_violation', constraint = 'only_what_is_booked_is_reversed';
        end if;
        new.chapter_id := wrong.chapter_id;
        new.kind := wrong.kind;
        new.amount_fen := wrong.amount_fen;
        new.money_account_id := wrong.money_account_id;
        new.to_account_id := wrong.to_account_id;
        new.source := wrong.source;
        new.purpose := wrong.purpose;
        new.restricted_to := wrong.restricted_to;
        new.party := wrong.party;
        new.what := wrong.what;
        new.record_id := wrong.record_id;
        new.reward_id := wrong.reward_id;
    end if;
    select * into this from public.chapter c where c.chapter_id = new.chapter_id;
    new.region_code := this.region_code;
    new.year := coalesce(extract(year from new.booked_on), new.year);
    new.state := 'draft';
    if not public.my_duty_here('{village_secretary,township_officer,fund_keeper}', new.region_code) then
        raise exception 'this step is another duty''s'
            using errcode = 'insufficient_privilege', constraint = 'step_belongs_to_its_duty';
    end if;
    if (select a.kind <> 'money' from public.fund_account a where a.fund_account_id = new.money_account_id)
        or (select a.kind <> 'money' from public.fund_account a where a.fund_account_id = new.to_account_id)
    then
        raise exception 'money lies in a cash box or a bank account'
            using errcode = 'check_violation', constraint = 'money_lies_in_an_account_for_it';
    end if;
    if new.record_id is not null and not exists (select from public.activity a
            where a.record_id = new.record_id and a.superseded_at is null
              and a.chapter_id = new.chapter_id) then
        raise exception 'what was paid for is an activity of the chapter'
            using errcode = 'check_violation', constraint = 'paid_activity_is_of_the_chapter';
    end if;
    if new.ledger_file_id is not null then
        if not public.import_is_open(new.ledger_file_id) then
            raise exception 'rows of a ledger come by its import'
                using errcode = 'insufficient_privilege', constraint = 'import_rows_are_ones_own';
        end if;
        new.state := 'posted';
        return new;
    end if;
    if new.booked_on > (new.entered_at at time zone interval '8 hours')::date then
        raise exception 'what is entered has happened'
            using errcode = 'check_violation', constraint = 'money_has_moved';
    end if;
    if new.booked_on < this.founded_on or new.booked_on > this.dissolved_on then
        raise exception 'money moves while the chapter lasts'
            using errcode = 'check_violation', constraint = 'money_moves_in_the_chapters_life';
    end if;
    perform from public.fund_account a where a.chapter_id = new.chapter_id
    order by a.fund_account_id for share;
    if new.booked_on <= public.fund_closed_until(new.chapter_id) then
        raise exception 'the month is closed'
            using errcode = 'check_violation', constraint = 'fund_month_is_closed';
    end if;
    return new;
end
$$;
create trigger fund_entry_by_right before insert on fund_entry
    for each row execute function fund_entry_by_right();

-- Writes both sides of an entry; of a reversal, the sides of what it takes back, turned round.
create function fund_entry_book(entry bigint, moment timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    e public.fund_entry;
    other bigint;
    way integer;
begin
    select * into e from public.fund_entry f where f.fund_entry_id = $1;
    way := case when e.kind in ('spending', 'transfer') then -1 else 1 end
        * case when e.reverses is null then 1 else -1 end;
    other := case e.kind when 'transfer' then e.to_account_id
        else public.fund_for(e.chapter_id, e.restricted_to, $2) end;
    -- One booking of a chapter after the other, so that two together do not spend the same money.
    perform from public.fund_account a where a.chapter_id = e.chapter_id
    order by a.fund_account_id for update;
    insert into public.fund_posting (fund_entry_id, fund_account_id, chapter_id, region_code, counts_on,
        amount_fen)
    values (e.fund_entry_id, e.money_account_id, e.chapter_id, e.region_code, e.counts_on, way * e.amount_fen),
        (e.fund_entry_id, other, e.chapter_id, e.region_code, e.counts_on, -way * e.amount_fen);
end
$$;

-- No day, from this one on, on which less is left than nothing: of money that lies somewhere, and of money
-- held for a purpose.
create function fund_is_covered(account bigint, from_day date) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select coalesce(bool_and(case a.kind when 'money' then d.held >= 0 else d.held <= 0 end), true)
    from public.fund_account a
    cross join lateral (
        select public.fund_balance($1, $2 - 1) + sum(m.moved) over (order by m.counts_on) as held
        from (select p.counts_on, sum(p.amount_fen) as moved from public.fund_posting p
              where p.fund_account_id = $1 and p.counts_on >= $2 group by p.counts_on) m) d
    where a.fund_account_id = $1
$$;

create function fund_ledger_row_is_booked() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    perform public.fund_entry_book(new.fund_entry_id, new.entered_at);
    return null;
end
$$;
create trigger fund_ledger_row_is_booked after insert on fund_entry
    for each row when (new.state = 'posted') execute function fund_ledger_row_is_booked();

-- The last word on every entry: its sides sum to nothing, at the end of the transaction that wrote them.
create function fund_entry_balances() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if (select sum(p.amount_fen) <> 0 or count(*) < 2 from public.fund_posting p
        where p.fund_entry_id = new.fund_entry_id) then
        raise exception 'an entry balances'
            using errcode = 'check_violation', constraint = 'fund_entry_balances';
    end if;
    return null;
end
$$;
-- A row of an old ledger is an income and what it was spent on: it leaves no balance behind, so that it may lie
-- in a year before the book began, or in a month that is closed by now.
create function fund_ledger_row_leaves_nothing() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if exists (select from public.fund_posting p join public.fund_entry e using (fund_entry_id)
               where e.row_hash = new.row_hash
               group by p.fund_account_id, p.counts_on having sum(p.amount_fen) <> 0) then
        raise exception 'a row of a ledger leaves no balance'
            using errcode = 'check_violation', constraint = 'fund_ledger_row_leaves_nothing';
    end if;
    return null;
end
$$;
create constraint trigger fund_ledger_row_leaves_nothing after insert on fund_entry
    deferrable initially deferred for each row when (new.row_hash is not null)
    execute function fund_ledger_row_leaves_nothing();
create constraint trigger fund_entry_balances after insert or update on fund_posting
    deferrable initially deferred for each row execute function fund_entry_balances();

create function fund_step_moves() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    this public.fund_entry;
    wrong public.fund_entry;
    short bigint;
begin
    select * into this from public.fund_entry e where e.fund_entry_id = new.fund_entry_id for update;
    new.region_code := this.region_code;
    if new.step = 'withdrawn' then
        if not public.same_person(this.entered_by, new.taken_by) then
            raise exception 'whoever entered it takes it back'
                using errcode = 'insufficient_privilege', constraint = 'step_belongs_to_its_duty';
        end if;
    elsif not public.my_duty_here('{fund_keeper}', this.region_code) then
        raise exception 'this step is another duty''s'
            using errcode = 'insufficient_privilege', constraint = 'step_belongs_to_its_duty';
    elsif public.same_person(this.entered_by, new.taken_by) then
        raise exception 'whoever enters does not approve'
            using errcode = 'check_violation', constraint = 'fund_entry_takes_two_persons';
    end if;
    if (new.step, this.state) not in (('approved', 'draft'), ('posted', 'approved'), ('refused', 'draft'),
        ('refused', 'approved'), ('withdrawn', 'draft'), ('withdrawn', 'approved')) then
        raise exception 'an entry moves step by step'
            using errcode = 'check_violation', constraint = 'fund_entry_moves_step_by_step';
    end if;
    update public.fund_entry e set state = new.step where e.fund_entry_id = this.fund_entry_id;
    if new.step <> 'posted' then return new; end if;
    perform public.fund_entry_book(this.fund_entry_id, new.taken_at);
    if this.booked_on <= public.fund_closed_until(this.chapter_id) then
        raise exception 'the month is closed'
            using errcode = 'check_violation', constraint = 'fund_month_is_closed';
    end if;
    select p.fund_account_id into short from public.fund_posting p
    join public.fund_account a using (fund_account_id)
    where p.fund_entry_id = this.fund_entry_id
      and not public.fund_is_covered(p.fund_account_id, this.booked_on)
    order by a.kind = 'money' limit 1;
    if short is not null then
        raise exception 'spent is what is there'
            using errcode = 'check_violation', constraint = (select case a.kind
                when 'money' then 'money_is_there' else 'restricted_money_is_there' end
                from public.fund_account a where a.fund_account_id = short);
    end if;
    if this.reverses is not null then
        select * into wrong from public.fund_entry e where e.fund_entry_id = this.reverses for update;
        if wrong.state <> 'posted' then
            raise exception 'what is booked is taken back, and once'
                using errcode = 'check_violation', constraint = 'only_what_is_booked_is_reversed';
        end if;
        update public.fund_entry e set state = 'reversed' where e.fund_entry_id = wrong.fund_entry_id;
        insert into public.fund_step (fund_entry_id, region_code, step, reason, taken_by, taken_at)
        values (wrong.fund_entry_id, wrong.region_code, 'reversed', this.reason, new.taken_by, new.taken_at);
    end if;
    return new;
end
$$;
create trigger fund_step_moves before insert on fund_step
    for each row when (pg_trigger_depth() = 0) execute function fund_step_moves();

-- A month is closed when it is over, nothing of it waits, and the month before it is closed too.
create function fund_month_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    closed date := public.fund_closed_until(new.chapter_id);
    last_day date := (new.month + interval '1 month' - interval '1 day')::date;
begin
    select c.region_code into new.region_code from public.chapter c where c.chapter_id = new.chapter_id;
    if not public.my_duty_here('{fund_keeper}', new.region_code) then
        raise exception 'this step is another duty''s'
            using errcode = 'insufficient_privilege', constraint = 'step_belongs_to_its_duty';
    end if;
    perform from public.fund_account a where a.chapter_id = new.chapter_id
    order by a.fund_account_id for update;
    if last_day >= (new.closed_at at time zone interval '8 hours')::date then
        raise exception 'a month is closed when it is over'
            using errcode = 'check_violation', constraint = 'closed_month_is_over';
    end if;
    if closed + 1 <> new.month then
        raise exception 'months are closed one after the other'
            using errcode = 'check_violation', constraint = 'months_are_closed_in_order';
    end if;
    if exists (select from public.fund_entry e where e.chapter_id = new.chapter_id
               and e.state in ('draft', 'approved') and e.counts_on <= last_day) then
        raise exception 'nothing of a closed month waits'
            using errcode = 'check_violation', constraint = 'nothing_of_a_closed_month_waits';
    end if;
    return new;
end
$$;
create trigger fund_month_by_right before insert on fund_month
    for each row execute function fund_month_by_right();

create function fund_month_is_kept() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    insert into public.fund_month_balance (fund_account_id, month, chapter_id, region_code, balance_fen)
    select a.fund_account_id, new.month, a.chapter_id, a.region_code,
        public.fund_balance(a.fund_account_id, (new.month + interval '1 month' - interval '1 day')::date)
    from public.fund_account a where a.chapter_id = new.chapter_id;
    return null;
end
$$;
create trigger fund_month_is_kept after insert on fund_month
    for each row execute function fund_month_is_kept();

-- Paying a reward is spending (domain 10, purpose 'reward'): the draft of it stands in the book of the
-- township's own chapter in the same moment, and a reward that is taken back takes it along.
create function reward_is_spent() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    town bigint;
    paid public.fund_entry;
begin
    if new.amount_fen is null then return null; end if;
    if new.reverses is not null then
        select * into paid from public.fund_entry e
        where e.reward_id = new.reverses and e.reverses is null
          and e.state in ('draft', 'approved', 'posted') for update;
        if paid.state = 'posted' then
            insert into public.fund_entry (chapter_id, region_code, kind, booked_on, year, amount_fen,
                money_account_id, what, reverses, reason, entered_by, entered_at)
            values (paid.chapter_id, paid.region_code, paid.kind,
                (new.entered_at at time zone interval '8 hours')::date, paid.year, paid.amount_fen,
                paid.money_account_id, paid.what, paid.fund_entry_id, new.reason, new.entered_by, new.entered_at);
        elsif paid.fund_entry_id is not null then
            update public.fund_entry e set state = 'withdrawn' where e.fund_entry_id = paid.fund_entry_id;
            insert into public.fund_step (fund_entry_id, region_code, step, reason, taken_by, taken_at)
            values (paid.fund_entry_id, paid.region_code, 'withdrawn', new.reason, new.entered_by, new.entered_at);
        end if;
        return null;
    end if;
    select c.chapter_id into town from public.chapter c
    where c.region_code = left(new.region_code, 9) and c.state <> 'dissolved';
    if town is null then
        raise exception 'a township''s chapter pays rewards'
            using errcode = 'check_violation', constraint = 'rewarding_town_has_a_chapter';
    end if;
    insert into public.fund_entry (chapter_id, region_code, kind, booked_on, year, amount_fen,
        money_account_id, purpose, party, what, reward_id, entered_by, entered_at)
    values (town, left(new.region_code, 9), 'spending', new.handed_on,
        extract(year from new.handed_on), new.amount_fen, public.cash_box_of(town, new.entered_at), 'reward',
        new.received_by, rpad(new.thing, 2, '。'), new.reward_id, new.entered_by, new.entered_at);
    return null;
end
$$;
create trigger reward_is_spent after insert on reward
    for each row execute function reward_is_spent();

create trigger done_once before update on fund_voucher
    for each row execute function done_once();

-- A paper comes with an entry or later; it is taken off only while the entry waits.
create function fund_paper_by_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if not public.my_duty_here('{village_secretary,township_officer,fund_keeper}', new.region_code) then
        raise exception 'this step is another duty''s'
            using errcode = 'insufficient_privilege', constraint = 'step_belongs_to_its_duty';
    end if;
    if not exists (select from public.fund_entry e where e.fund_entry_id = new.fund_entry_id
            and (e.state in ('draft', 'approved') or tg_op = 'INSERT' and e.state = 'posted')) then
        raise exception 'what is booked keeps its papers'
            using errcode = 'check_violation', constraint = 'booked_entry_keeps_its_papers';
    end if;
    return new;
end
$$;
create trigger fund_paper_by_right before insert or update on fund_voucher
    for each row execute function fund_paper_by_right();

do $$
declare
    part text;
begin
    foreach part in array '{fund_account,fund_entry,fund_step,fund_posting,fund_voucher,fund_month,fund_month_balance}'::text[] loop
        execute format('create policy money_here on %I for select to xiehui_app using (
            case when region_code ^@ any ((select money from session_reach)::text[]) then 1 else 0 end <> 0)', part);
    end loop;
end
$$;
create policy open_here on fund_account for insert to xiehui_app with check (
    case when region_code ^@ any ((select money from session_reach)::text[]) and kind = 'money'
          and opened_by = (select account_id from session_reach) then 1 else 0 end <> 0);
create policy enter_here on fund_entry for insert to xiehui_app with check (
    case when region_code ^@ any ((select money from session_reach)::text[])
          and entered_by = (select account_id from session_reach) then 1 else 0 end <> 0);
create policy step_here on fund_step for insert to xiehui_app with check (
    case when region_code ^@ any ((select money from session_reach)::text[]) and step <> 'reversed'
          and taken_by = (select account_id from session_reach) then 1 else 0 end <> 0);
create policy add_paper_here on fund_voucher for insert to xiehui_app with check (
    case when region_code ^@ any ((select money from session_reach)::text[])
          and added_by = (select account_id from session_reach)
          and exists (select from fund_entry e where e.fund_entry_id = fund_voucher.fund_entry_id
                      and e.region_code = fund_voucher.region_code)
         then 1 else 0 end <> 0);
create policy end_paper_here on fund_voucher for update to xiehui_app using (
    case when region_code ^@ any ((select money from session_reach)::text[]) then 1 else 0 end <> 0);
create policy close_here on fund_month for insert to xiehui_app with check (
    case when region_code ^@ any ((select money from session_reach)::text[])
          and closed_by = (select account_id from session_reach) then 1 else 0 end <> 0);

grant select, insert (chapter_id, region_code, kind, is_bank, name, number_tail, opened_by, opened_at)
    on fund_account to xiehui_app;
grant select (fund_entry_id, chapter_id, region_code, kind, state, booked_on, year, counts_on, amount_fen,
        money_account_id, to_account_id, source, purpose, restricted_to, party, what, paper_no, record_id,
        reward_id, entered_by, entered_at, reverses, reason, ledger_file_id, ledger_line),
    insert (chapter_id, region_code, kind, booked_on, year, amount_fen, money_account_id, to_account_id, source,
        purpose, restricted_to, party, what, paper_no, record_id, entered_by, entered_at, reverses, reason,
        ledger_file_id, ledger_line, row_hash)
    on fund_entry to xiehui_app;
grant select, insert (fund_entry_id, step, reason, taken_by, taken_at) on fund_step to xiehui_app;
grant select on fund_posting, fund_month_balance to xiehui_app;
grant select,
    insert (fund_entry_id, region_code, digest, media_type, name, bytes, width, height, added_by, added_at),
    update (removed_at, removed_by)
    on fund_voucher to xiehui_app;
grant select, insert (chapter_id, month, closed_by, closed_at) on fund_month to xiehui_app;
grant execute on function fund_balance(bigint, date), fund_closed_until(bigint) to xiehui_app;
