-- Twelve months after somebody left or died, what identifies her goes (domain 4.1). What stays is what past
-- figures are counted from and nothing else: chapter, sex, year of birth, what kind of member, the days of
-- joining and leaving; and the name of whoever held a post, since councils are elected in public and their
-- lists stay. Her key of the audit's sealed values is destroyed with it, so the trail says that something
-- changed and no longer what. members_erase() in SQL/Views/erasure.sql does it, in pieces.
alter table member
    add column erase_on date,
    add column erased_on date;

-- The day from which she may be erased: a year after leaving, unless a later day is given. A departure that
-- is entered late leaves time to notice a slip of the pen; coming back takes the day away.
create function erasure_follows_leaving() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    new.erase_on := case when new.left_on is not null then
        greatest(new.erase_on, (new.left_on + interval '12 months')::date) end;
    return new;
end
$$;
create trigger erasure_follows_leaving before insert or update of left_on, erase_on, state on member
    for each row execute function erasure_follows_leaving();

-- Whoever left before this rule stood is given the same time.
update member set erase_on = greatest((left_on + interval '12 months')::date, current_date + 30)
where left_on is not null;

-- Erased for good: nothing can be written in again, and who joins anew is somebody new.
alter table member
    add constraint erasure_has_its_day check ((erase_on is null) = (left_on is null)),
    add constraint erased_member_is_gone
        check (erased_on is null or state in ('left', 'deceased', 'merged')),
    add constraint erased_member_stays_erased check (erased_on is null
        or (num_nonnulls(id_sealed, id_hash, phone_sealed, phone_hash, phone_tail, ethnicity, education,
                card_no, remark, left_reason, row_hash, member_group_id) = 0
            and birth_date = date_trunc('year', birth_date::timestamp)::date));
create index member_to_erase on member (erase_on) where erased_on is null and erase_on is not null;
grant select (erase_on, erased_on), update (erase_on) on member to xiehui_app;

-- An old ledger that still lists her must not bring her back. Marks of the hashes by which ledgers know
-- people, tied to nobody's row: with a number in hand one can tell that its bearer was a member once, and
-- from a row here nobody can tell whose it was.
create table erased_person (
    mark bytea primary key,
    constraint erased_mark_is_a_hash check (length(mark) = 32)
);
alter table erased_person enable row level security;
comment on table erased_person is 'append-only: marks of nobody in particular';
