-- The rows behind a figure that are hers to see, a page at a time. $1 key  $2 year  $3 place  $4 end of its codes
-- $5 after this code  $6 and this row
-- Columns: kind of row, its number, code, place, amount, how exact, day or null, title, detail or null, number of the page
-- it stands on or null, its chapter or null
select f.row_kind, f.row_id, f.region_code, g.name, f.amount, f.kind, d.day, coalesce(d.title, ''), d.detail,
    d.page, d.chapter
from (
    select r.row_kind, r.row_id, r.region_code, r.amount, r.kind
    from figure_row r
    where r.figure_key = $1::text and r.year = $2::integer and r.region_code >= $3::text and r.region_code < $4::text
      and (r.region_code, r.row_id) > ($5::text, $6::bigint)
    order by r.region_code, r.row_id
    limit 51) f
join region g on g.region_code = f.region_code
left join lateral (
    select p.as_of as day, p.source as title, null::text as detail, null::bigint as page, null::bigint as chapter
    from region_year_profile p
    where f.row_kind = 'profile' and p.region_code = f.region_code and p.year = $2::integer
    union all select c.founded_on, c.name, c.kind, c.chapter_id, c.chapter_id
    from chapter c where f.row_kind = 'chapter' and c.chapter_id = f.row_id
    union all select m.joined_on, m.name, c.name, m.member_id, m.chapter_id
    from member m join chapter c using (chapter_id) where f.row_kind = 'member' and m.member_id = f.row_id
    union all select o.from_on, m.name, o.post, m.member_id, o.chapter_id
    from officer_post o join member m using (member_id) where f.row_kind = 'post' and o.officer_post_id = f.row_id
    union all select coalesce(t.elected_on, t.starts_on), c.name, null, t.chapter_id, t.chapter_id
    from term t join chapter c using (chapter_id) where f.row_kind = 'term' and t.term_id = f.row_id
    union all select null, h.head_name, h.group_name, h.household_id, h.chapter_id
    from household h where f.row_kind = 'household' and h.household_id = f.row_id
    union all select null, m.name, e.service, m.member_id, e.chapter_id
    from excellent_member e join member m using (member_id)
    where f.row_kind = 'excellent' and e.excellent_member_id = f.row_id
    union all select null, c.name, v.kind, v.venue_id, v.chapter_id
    from venue v join chapter c using (chapter_id) where f.row_kind = 'venue' and v.venue_id = f.row_id
    union all select null, w.what, v.kind, v.venue_id, v.chapter_id
    from venue_work w join venue v using (venue_id) where f.row_kind = 'venue_work' and w.venue_work_id = f.row_id
    union all select e.booked_on, e.what, e.party, e.fund_entry_id, e.chapter_id
    from fund_entry e where f.row_kind = 'entry' and e.fund_entry_id = f.row_id
    union all select make_date((f.row_id % 1000000 / 100)::integer, (f.row_id % 100)::integer, 1), c.name, null,
        c.chapter_id, c.chapter_id
    from chapter c where f.row_kind = 'score' and c.chapter_id = f.row_id / 1000000
    union all select r.handed_on, r.thing, r.received_by, r.reward_id, r.chapter_id
    from reward r where f.row_kind = 'reward' and r.reward_id = f.row_id
    union all select a.held_on, a.topic, c.name, a.record_id, a.chapter_id
    from activity a join chapter c using (chapter_id)
    where f.row_kind = 'activity' and a.record_id = f.row_id and a.superseded_at is null
    union all select a.held_on, a.topic, o.kind, a.record_id, a.chapter_id
    from activity a join activity_output o using (activity_id)
    where f.row_kind = 'output' and a.record_id = f.row_id / 1000 and a.superseded_at is null
      and o.turn = f.row_id % 1000
    union all select x.contacted_on, h.head_name, x.channel, x.contact_id, x.chapter_id
    from contact x join household h using (household_id) where f.row_kind = 'contact' and x.contact_id = f.row_id
    union all select c.adopted_on, c.title, v.name, c.charter_id, c.chapter_id
    from charter c join chapter v using (chapter_id) where f.row_kind = 'charter' and c.charter_id = f.row_id
    union all select a.signed_on, c.name, null, a.agreement_id, a.chapter_id
    from agreement a join chapter c using (chapter_id) where f.row_kind = 'agreement' and a.agreement_id = f.row_id
    union all select r.held_on, c.name, null, r.democratic_review_id, r.chapter_id
    from democratic_review r join chapter c using (chapter_id)
    where f.row_kind = 'review' and r.democratic_review_id = f.row_id
    union all select s.received_on, s.theme, s.channel, s.suggestion_id, s.chapter_id
    from suggestion s where f.row_kind = 'suggestion' and s.suggestion_id = f.row_id
    union all select a.applied_on, a.head_name, a.stars::text, a.star_application_id, a.chapter_id
    from star_application a where f.row_kind = 'star' and a.star_application_id = f.row_id
    union all select w.awarded_on, a.head_name, w.serial, w.star_award_id, a.chapter_id
    from star_award w join star_application a using (star_application_id)
    where f.row_kind = 'award' and w.star_award_id = f.row_id
    union all select h.helped_on, a.head_name, h.content, h.star_application_id, a.chapter_id
    from star_help h join star_application a using (star_application_id)
    where f.row_kind = 'help' and h.star_help_id = f.row_id
    union all select p.built_on, p.name, p.product, p.project_id, p.chapter_id
    from project p where f.row_kind = 'project' and p.project_id = f.row_id
    union all select b.joined_on, h.head_name, p.name, b.project_id, p.chapter_id
    from project_household b join project p using (project_id) left join household h using (household_id)
    where f.row_kind = 'assisted' and b.project_household_id = f.row_id
    union all select null, p.name, u.what, p.project_id, p.chapter_id
    from project_funding u join project p using (project_id)
    where f.row_kind = 'funding' and u.project_funding_id = f.row_id
    union all select null, a.name, null, a.case_id, a.chapter_id
    from assistance_case a where f.row_kind = 'case' and a.case_id = f.row_id
    union all select null, a.name, null, y.payment_batch_id, a.chapter_id
    from payment y join assistance_case a using (case_id) where f.row_kind = 'payment' and y.payment_id = f.row_id
    union all select q.given_on, q.goods, a.name, a.case_id, a.chapter_id
    from case_gift q join assistance_case a using (case_id) where f.row_kind = 'gift' and q.case_gift_id = f.row_id
    union all select i.from_on, h.head_name, i.policy_no, i.insurance_policy_id, i.chapter_id
    from insurance_policy i join household h using (household_id)
    where f.row_kind = 'policy' and i.insurance_policy_id = f.row_id
    union all select k.paid_on, h.head_name, i.policy_no, i.insurance_policy_id, i.chapter_id
    from insurance_claim k join insurance_policy i using (insurance_policy_id) join household h using (household_id)
    where f.row_kind = 'claim' and k.insurance_claim_id = f.row_id) d on true
order by f.region_code, f.row_id;
