-- Four eyes are two persons (domain 6, architecture 6.3), in what gives points and in what verifies.
-- The township's officer gives points, raises and confirms facts, answers objections and verifies what
-- happened: hers is a duty that decides, so her account says by the hash of her ID number who she is, as
-- an approver's does, and same_person() tells the two accounts of one woman. A village's secretary decides
-- nothing and need not be known so: "whichever account she uses" (0028) holds for a secretary whose account
-- carries a hash, because she holds or held a duty that decides; of any other, only her own account is
-- kept from answering her objection.
update duty set decides_or_pays = true where duty = 'township_officer';
update duty_grant g set holder_hash = a.holder_hash
from account a
where a.account_id = g.account_id and g.duty = 'township_officer' and g.revoked_at is null
  and a.holder_hash is not null;

-- Only the township's officer verifies a record or opens it again; a version that does so says what the
-- one before says, and nobody verifies what she wrote, under whichever account. What a ledger brought was
-- written by nobody here, but whoever mended it afterwards has written. These compare two rows of one
-- table, which its own policy cannot.
create function verified_by_another() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
    before public.activity;
begin
    if current_user <> 'xiehui_app' then return new; end if;
    select * into before from public.activity a where a.activity_id = new.follows;
    if new.state <> 'verified' and before.state is distinct from 'verified' then return new; end if;
    if not public.my_duty_here('{township_officer}', new.region_code) then
        raise exception 'verifying is the township officer''s'
            using errcode = 'insufficient_privilege', constraint = 'step_belongs_to_its_duty';
    end if;
    if row(before.chapter_id, before.member_group_id, before.type, before.topic, before.held_on,
            before.starts_at, before.place, before.joint_with, before.headcount, before.headcount_kind,
            before.result, before.cost_fen, before.cost_source)
        is distinct from row(new.chapter_id, new.member_group_id, new.type, new.topic, new.held_on,
            new.starts_at, new.place, new.joint_with, new.headcount, new.headcount_kind,
            new.result, new.cost_fen, new.cost_source) then
        raise exception 'verifying changes nothing of a record'
            using errcode = 'insufficient_privilege', constraint = 'verified_as_it_stands';
    end if;
    if new.state = 'verified' and exists (
            select from public.activity v left join public.activity p on p.activity_id = v.follows
            where v.record_id = new.record_id and v.state <> 'verified'
              and p.state is distinct from 'verified'
              and (v.ledger_file_id is null or v.follows is not null)
              and public.same_person(v.entered_by, new.entered_by)) then
        raise exception 'nobody verifies what she wrote'
            using errcode = 'insufficient_privilege', constraint = 'verified_by_another';
    end if;
    return new;
end
$$;
create trigger verified_by_another before insert on activity
    for each row when (new.state = 'verified' or new.follows is not null)
    execute function verified_by_another();

-- Every merged row names the household it is today, and a household finds the rows that became part of it:
-- their contacts and needs are its own.
do $$
begin
    loop
        update household h set merged_into = k.merged_into
        from household k
        where k.household_id = h.merged_into and k.merged_into is not null
          and k.merged_into <> h.household_id;
        exit when not found;
    end loop;
end
$$;
create index household_by_merger on household (merged_into) where merged_into is not null;
