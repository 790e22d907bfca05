-- Households that are kept in contact with, needs, suggestions and the public board (domain 4.5, 4.8, 4.9):
-- what follows from an activity or a visit, each with its day.
-- A visit or call to a household; a mistaken one is withdrawn and entered again. The topics leave out
-- pregnancy, contraception and children on purpose.
create table contact (
    contact_id bigint generated always as identity primary key,
    household_id bigint not null references household (household_id),
    chapter_id bigint not null references chapter (chapter_id),
    region_code text collate "C" not null references region (region_code),
    member_id bigint references member (member_id),
    contacted_on date not null,
    channel text not null,
    topics text[] not null,
    note text,
    entered_by bigint not null references account (account_id),
    entered_at timestamptz not null,
    withdrawn_at timestamptz,
    withdrawn_by bigint references account (account_id),
    withdraw_reason text,
    constraint contact_channel_is_known check (channel in ('visit', 'phone', 'message', 'meeting')),
    constraint contact_topics_are_known
        check (cardinality(topics) >= 1 and topics <@ '{needs,help,policy,notice}'::text[]),
    constraint contact_note_is_short check (length(note) between 1 and 300),
    constraint contact_withdrawal_is_whole check (
        num_nulls(withdrawn_at, withdrawn_by, withdraw_reason) in (0, 3)
        and length(withdraw_reason) between 1 and 200)
);
create index contact_by_chapter on contact (chapter_id, contacted_on, contact_id);
create index contact_by_household on contact (household_id, contacted_on);

-- A household need not be contacted: while it declines, it is left out of what is counted, unnamed.
create table contact_declined (
    contact_declined_id bigint generated always as identity primary key,
    household_id bigint not null references household (household_id),
    region_code text collate "C" not null references region (region_code),
    from_on date not null,
    to_on date,
    entered_by bigint not null references account (account_id),
    entered_at timestamptz not null,
    constraint declining_ends_after_it_begins check (to_on >= from_on)
);
create unique index household_declines_once on contact_declined (household_id) where to_on is null;
create index declining_by_household on contact_declined (household_id, from_on);

-- A need that somebody raised, with the day by which the chapter answers it.
create table follow_up (
    follow_up_id bigint generated always as identity primary key,
    chapter_id bigint not null references chapter (chapter_id),
    region_code text collate "C" not null references region (region_code),
    contact_id bigint references contact (contact_id),
    household_id bigint references household (household_id),
    need text not null,
    due_on date not null,
    entered_by bigint not null references account (account_id),
    entered_at timestamptz not null,
    done_on date,
    result text,
    done_by bigint references account (account_id),
    done_at timestamptz,
    constraint follow_up_texts_are_short
        check (length(need) between 1 and 200 and length(result) between 1 and 300),
    constraint follow_up_is_done_whole check (num_nulls(done_on, result, done_by, done_at) in (0, 4))
);
create index follow_up_by_chapter on follow_up (chapter_id, due_on, follow_up_id);

-- A suggestion of anybody's, answered within the days that rule says (domain 4.8). Who made it may stay
-- unknown.
create table suggestion (
    suggestion_id bigint generated always as identity primary key,
    chapter_id bigint not null references chapter (chapter_id),
    region_code text collate "C" not null references region (region_code),
    received_on date not null,
    channel text not null,
    theme text not null,
    content text not null,
    raised_by text,
    due_on date not null,
    entered_by bigint not null references account (account_id),
    entered_at timestamptz not null,
    answered_on date,
    answer text,
    answered_by bigint references account (account_id),
    answered_at timestamptz,
    constraint suggestion_channel_is_known
        check (channel in ('box', 'visit', 'meeting', 'phone', 'web')),
    constraint suggestion_texts_are_short check (length(theme) between 1 and 50
        and length(content) between 1 and 500 and length(raised_by) between 1 and 50
        and length(answer) between 1 and 500),
    constraint suggestion_is_due_after_it_came check (due_on >= received_on),
    constraint answer_comes_after_the_suggestion check (answered_on >= received_on),
    constraint answer_is_whole check (num_nulls(answered_on, answer, answered_by, answered_at) in (0, 4))
);
create index suggestion_by_chapter on suggestion (chapter_id, due_on, suggestion_id);

-- What a chapter put up on its public board, and for which month.
create table board_posting (
    board_posting_id bigint generated always as identity primary key,
    chapter_id bigint not null references chapter (chapter_id),
    region_code text collate "C" not null references region (region_code),
    kind text not null,
    month date not null,
    posted_on date not null,
    note text,
    entered_by bigint not null references account (account_id),
    entered_at timestamptz not null,
    withdrawn_at timestamptz,
    withdrawn_by bigint references account (account_id),
    constraint posting_kind_is_known
        check (kind in ('fund_statement', 'flags', 'notice', 'digest', 'review')),
    constraint posting_month_is_its_first_day check (month = date_trunc('month', month::timestamp)::date),
    constraint posting_note_is_short check (length(note) between 1 and 200),
    constraint posting_withdrawal_is_whole check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index posting_by_chapter on board_posting (chapter_id, month, kind);

-- What is done is done once, and says nothing else than it said.
create function done_once() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if (tg_table_name = 'follow_up' and to_jsonb(old) ->> 'done_at' is not null)
        or (tg_table_name = 'suggestion' and to_jsonb(old) ->> 'answered_at' is not null)
        or (tg_table_name = 'contact_declined' and to_jsonb(old) ->> 'to_on' is not null)
        or to_jsonb(old) ->> 'withdrawn_at' is not null
        or to_jsonb(old) ->> 'removed_at' is not null then
        raise exception 'done, answered or withdrawn once and for all'
            using errcode = 'check_violation', constraint = 'done_once';
    end if;
    return new;
end
$$;
create trigger done_once before update on follow_up
    for each row execute function done_once();
create trigger done_once before update on suggestion
    for each row execute function done_once();
create trigger done_once before update on attending_chapter
    for each row execute function done_once();
create trigger done_once before update on participation
    for each row execute function done_once();
create trigger done_once before update on activity_file
    for each row execute function done_once();
create trigger done_once before update on contact
    for each row execute function done_once();
create trigger done_once before update on contact_declined
    for each row execute function done_once();
create trigger done_once before update on board_posting
    for each row execute function done_once();

alter table contact enable row level security;
alter table contact_declined enable row level security;
alter table follow_up enable row level security;
alter table suggestion enable row level security;
alter table board_posting enable row level security;
comment on table contact is 'ended once: what chapters are counted and judged by';
comment on table contact_declined is 'ended once: what chapters are counted and judged by';
comment on table follow_up is 'ended once: what chapters are counted and judged by';
comment on table suggestion is 'ended once: what chapters are counted and judged by';
comment on table board_posting is 'ended once: what chapters are counted and judged by';

-- What a month's figures are counted from, also for a month long past.
create index link_of_place on household_link (region_code, household_id, from_on, to_on);
create index group_by_chapter on member_group (chapter_id, closed_on);
