-- Where anybody may say something: the chapter of a place, as long as there is one.
drop view if exists published_box;
create view published_box with (security_barrier = true) as
select c.region_code, c.name as chapter
from chapter c where c.state <> 'dissolved';
grant select on published_box to xiehui_board;

-- The charter that hangs on a chapter's board (domain 4.6, 4.9): the newest that was posted.
drop view if exists published_charter;
create view published_charter with (security_barrier = true) as
select distinct on (c.chapter_id) c.region_code, r.name as place, c.title, c.version, c.adopted_on,
    c.present_households, c.votes_for, c.filed_on, c.posted_on, c.clauses
from charter c
join region r using (region_code)
where c.state = 'posted'
order by c.chapter_id, c.version desc;
grant select on published_charter to xiehui_board;

-- Results of democratic reviews that were posted (domain 4.7): numbers, and how much of what was found is put right.
drop view if exists published_review;
create view published_review with (security_barrier = true) as
select d.region_code, r.name as place, d.held_on, d.participants, d.ballots_issued, d.ballots_valid, d.satisfied,
    d.basically, d.dissatisfied, d.posted_on, i.issues, i.rectified
from democratic_review d
join region r using (region_code)
cross join lateral (
    select count(*)::int as issues, count(*) filter (where x.done_at is not null)::int as rectified
    from review_issue x where x.democratic_review_id = d.democratic_review_id) i
where d.posted_on is not null and d.removed_at is null;
grant select on published_review to xiehui_board;

-- The digest of what was suggested, by quarter and topic (domain 4.8): numbers alone, and no word of anybody's.
drop view if exists published_digest;
create view published_digest with (security_barrier = true) as
select s.region_code, date_trunc('quarter', s.received_on::timestamp)::date as quarter, s.topic,
    count(*)::int as received,
    count(*) filter (where s.state not in ('received', 'assigned', 'reopened'))::int as answered,
    count(*) filter (where s.answered_on <= s.due_on)::int as in_time,
    count(*) filter (where s.state = 'accepted' or exists (select from suggestion_step t
        where t.suggestion_id = s.suggestion_id and t.step = 'accept'))::int as accepted
from suggestion s
group by 1, 2, 3;
grant select on published_digest to xiehui_board;
