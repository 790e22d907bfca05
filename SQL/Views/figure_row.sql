-- The rows behind every figure of the annual summary (domain 11), the one place of truth: a figure of a place and a
-- year is the sum of amount over its rows in the place's range of codes, and a county is the sum of its townships.
-- amount is 1 for what is counted, a quantity for a sum, hundredths for areas and scales, fen for money; kind is
-- how exactly the row is known. A household, village or product that counts once has one row. What was carried over
-- from a ledger counts. Whoever reads here sees the rows she reaches; totals are figure_totals.
-- Every branch has the same types, column by column: the planner carries key, year and place into a branch only then. "offset 0" leads from a chapter to its rows, never back.
drop view if exists figure_row;
drop view if exists figure_row_aid, figure_row_stars, figure_row_services, figure_row_organisation;
drop view if exists figure_case, figure_assisted, figure_project, figure_fund, figure_output, figure_activity,
    figure_member;
drop view if exists figure_year;

create view figure_year with (security_invoker = true) as
select c.year, c.first_day, c.last_day from calendar_year c;

-- Who was a member on the last day of a year. A day of joining that no ledger told is taken as long past.
create view figure_member with (security_invoker = true) as
select y.year, y.first_day, m.member_id, m.chapter_id, m.region_code, m.tags, m.joined_on
from figure_year y
join member m on coalesce(m.joined_on, '-infinity') <= y.last_day
    and (m.left_on is null or m.left_on > y.last_day)
    and (m.state = 'active' or m.state in ('left', 'deceased') and m.joined_on is not null);

-- What was held in a year: the living versions of records.
create view figure_activity with (security_invoker = true) as
select y.year, a.activity_id, a.record_id, c.region_code, a.town_code, a.type, a.held_on, a.joint_with,
    a.headcount, coalesce(a.headcount_kind, 'exact') as headcount_kind
from figure_year y
cross join chapter c
cross join lateral (
    select r.activity_id, r.record_id, r.region_code, r.town_code, r.type, r.held_on, r.joint_with, r.headcount,
        r.headcount_kind
    from activity r
    where r.chapter_id = c.chapter_id and r.held_on between y.first_day and y.last_day
      and r.region_code = c.region_code and r.superseded_at is null and r.state in ('held', 'recorded', 'verified')
    offset 0) a;

create view figure_output with (security_invoker = true) as
select a.year, a.region_code, a.type, o.kind as output, a.record_id * 1000 + o.turn as row_id,
    o.quantity::bigint as quantity, o.quantity_kind
from figure_activity a
join activity_output o on o.activity_id = a.activity_id;

-- What was booked in a year; a reversal takes its amount back.
create view figure_fund with (security_invoker = true) as
select y.year, e.fund_entry_id, c.region_code, e.kind, e.source, e.purpose, e.restricted_to, e.loan_id,
    case when e.reverses is null then e.amount_fen else -e.amount_fen end as fen
from figure_year y
cross join chapter c
cross join lateral (
    select r.fund_entry_id, r.region_code, r.kind, r.source, r.purpose, r.restricted_to, r.loan_id, r.reverses,
        r.amount_fen
    from fund_entry r
    where r.chapter_id = c.chapter_id and r.counts_on between y.first_day and y.last_day
      and r.region_code = c.region_code and r.state in ('posted', 'reversed')
    offset 0) e;

-- Projects that were approved by the end of a year, and whether they ran or were accepted then.
create view figure_project with (security_invoker = true) as
select y.year, y.first_day, y.last_day, p.project_id, p.region_code, p.product, p.is_base, p.scale, p.scale_unit,
    p.state in ('running', 'accepted', 'repaying')
        or p.state in ('closed', 'terminated') and exists (
            select from project_step s where s.project_id = p.project_id
              and s.step in ('closed', 'terminated') and s.day > y.last_day) as runs
from figure_year y
join project p on coalesce(p.built_on, p.starts_on, (p.entered_at at time zone interval '8 hours')::date) <= y.last_day
where p.state not in ('idea', 'applied', 'village_reviewed', 'on_notice');

-- Households of those projects, each in as many as it is in; is_first marks the one row by which it counts.
create view figure_assisted with (security_invoker = true) as
select p.year, p.first_day, p.last_day, h.project_household_id, h.household_id, h.region_code, h.role,
    not exists (
        select from project_household o
        join project q on q.project_id = o.project_id
        where o.household_id = h.household_id and o.project_household_id < h.project_household_id
          and coalesce(o.joined_on, '-infinity') <= p.last_day and coalesce(o.left_on, 'infinity') > p.last_day
          and q.state not in ('idea', 'applied', 'village_reviewed', 'on_notice')
          and coalesce(q.built_on, q.starts_on, (q.entered_at at time zone interval '8 hours')::date) <= p.last_day)
        as is_first
from figure_project p
join project_household h on h.project_id = p.project_id and h.region_code = p.region_code
where coalesce(h.joined_on, '-infinity') <= p.last_day and coalesce(h.left_on, 'infinity') > p.last_day;

-- Who was on the list of a programme in a year, or in an old ledger's list of that year.
create view figure_case with (security_invoker = true) as
select y.year, c.case_id, c.region_code, g.kind as programme
from figure_year y
join assistance_case c on c.state = 'carried_over' and c.year = y.year
    or c.listed_from <= y.year and (c.ends_on is null or c.ends_on >= y.first_day)
join programme g on g.programme_id = c.programme_id;

grant select on figure_year, figure_member, figure_activity, figure_output, figure_fund, figure_project,
    figure_assisted, figure_case to xiehui_app;

-- What a place is, and how its association is organised.
create view figure_row_organisation with (security_invoker = true) as
select 'admin_villages' as figure_key, p.region_code, p.year::integer as year, 'profile' as row_kind,
    p.region_code::bigint as row_id, p.villages::bigint as amount, 'exact' as kind
from region_year_profile p where length(p.region_code) = 9 and p.villages is not null
union all select 'communities', p.region_code, p.year::integer, 'profile', p.region_code::bigint, p.communities::bigint, 'exact'
from region_year_profile p where length(p.region_code) = 9 and p.communities is not null
union all select 'area_km2', p.region_code, p.year::integer, 'profile', p.region_code::bigint, p.area_hundredths::bigint, 'exact'
from region_year_profile p where length(p.region_code) = 9 and p.area_hundredths is not null
union all select 'population', p.region_code, p.year::integer, 'profile', p.region_code::bigint, p.population::bigint, 'exact'
from region_year_profile p where length(p.region_code) = 9 and p.population is not null
union all select 'households', p.region_code, p.year::integer, 'profile', p.region_code::bigint, p.households::bigint, 'exact'
from region_year_profile p where length(p.region_code) = 9 and p.households is not null
union all select 'married_women', p.region_code, p.year::integer, 'profile', p.region_code::bigint, p.married_women::bigint, 'exact'
from region_year_profile p where length(p.region_code) = 9 and p.married_women is not null
union all select 'distance_to_city_km', p.region_code, p.year::integer, 'profile', p.region_code::bigint, p.city_km::bigint, 'exact'
from region_year_profile p where length(p.region_code) = 9 and p.city_km is not null
union all select 'chapters', c.region_code, y.year, 'chapter', c.chapter_id, 1::bigint, 'exact'
from figure_year y join chapter c on coalesce(c.founded_on, '-infinity') <= y.last_day
    and coalesce(c.dissolved_on, 'infinity') > y.last_day
where c.kind <> 'town' and c.state in ('active', 'dissolved')
union all select 'chapters_by_kind.' || c.kind, c.region_code, y.year, 'chapter', c.chapter_id, 1::bigint, 'exact'
from figure_year y join chapter c on coalesce(c.founded_on, '-infinity') <= y.last_day
    and coalesce(c.dissolved_on, 'infinity') > y.last_day
where c.kind <> 'town' and c.state in ('active', 'dissolved')
union all select 'members', m.region_code, m.year, 'member', m.member_id, 1::bigint, 'exact' from figure_member m
union all select 'members_by_chapter.' || c.name, m.region_code, m.year, 'member', m.member_id, 1::bigint, 'exact'
from chapter c join figure_member m on m.chapter_id = c.chapter_id and m.region_code = c.region_code
union all select k.key, m.region_code, m.year, 'member', m.member_id, 1::bigint, 'exact'
from (values ('five_elders', 'five_elders'), ('capable_earners', 'capable_earner'), ('members_joined', null)) k (key, tag)
join figure_member m on k.tag = any (m.tags) or k.tag is null and m.joined_on >= m.first_day
union all select 'officers', c.region_code, y.year, 'post', o.officer_post_id, 1::bigint, 'exact'
from figure_year y cross join chapter c
cross join lateral (select r.officer_post_id, r.region_code from officer_post r
    where r.chapter_id = c.chapter_id and r.from_on <= y.last_day and r.to_on >= y.last_day
      and r.region_code = c.region_code offset 0) o
union all select 'terms_elected', c.region_code, y.year, 'term', t.term_id, 1::bigint, 'exact'
from figure_year y cross join chapter c
cross join lateral (select r.term_id, r.region_code from term r
    where r.chapter_id = c.chapter_id and r.region_code = c.region_code
      and coalesce(r.elected_on, r.starts_on) between y.first_day and y.last_day offset 0) t
-- Since when a household is linked, an old ledger does not say: it counts from the year of the earliest
-- ledger that lists it, or else from the first of which its township keeps figures, and is not made up for the years before.
union all select 'linked_households', h.region_code, y.year, 'household', h.household_id, 1::bigint, 'exact'
from figure_year y cross join household h
where h.state <> 'merged' and coalesce(h.ended_on, 'infinity') > y.last_day
  and exists (select from household_link l where l.household_id = h.household_id and l.region_code = h.region_code
      and coalesce(l.to_on, 'infinity') > y.last_day
      and coalesce(l.from_on, make_date(l.listed_year, 1, 1), (select make_date(min(p.year), 1, 1) from region_year_profile p
          where p.region_code = left(h.region_code, 9)), '-infinity') <= y.last_day)
union all select 'excellent_members', e.region_code, e.year::integer, 'excellent', e.excellent_member_id, 1::bigint, 'exact'
from excellent_member e where e.state = 'confirmed'
union all select 'venues', v.region_code, y.year, 'venue', v.venue_id, 1::bigint, 'exact'
from figure_year y
join venue v on coalesce(v.built_year, 0) <= y.year and coalesce(v.closed_on, 'infinity') > y.last_day
union all select 'venues_renovated', w.region_code, w.year::integer, 'venue_work', w.venue_work_id, 1::bigint, 'exact'
from venue_work w where w.kind = 'renovated' and w.removed_at is null
  and not exists (select from venue_work o where o.venue_id = w.venue_id and o.year = w.year
      and o.kind = 'renovated' and o.removed_at is null and o.venue_work_id < w.venue_work_id)
union all select 'boards_built', w.region_code, w.year::integer, 'venue_work', w.venue_work_id, 1::bigint, 'exact'
from venue_work w join venue v using (venue_id)
where w.kind = 'built' and v.kind = 'board' and w.removed_at is null
union all select k.key, e.region_code, e.year::integer, 'entry', e.fund_entry_id, e.fen, 'exact'
from (values ('income_yuan', 'income', null, null::text[]), ('spending_yuan', 'spending', null, null),
    ('venue_investment_yuan', 'spending', 'venue', null), ('publicity_yuan', 'spending', 'publicity', null),
    ('reward_yuan', 'spending', 'reward', null), ('venue_from_above_yuan', 'income', 'venue', '{state,superior,town}'),
    ('venue_raised_yuan', 'income', 'venue', '{raised,donation}')) k (key, kind, purpose, sources)
join figure_fund e on e.kind = k.kind
    and (k.purpose is null or k.purpose = case e.kind when 'income' then e.restricted_to else e.purpose end)
    and (k.sources is null or e.source = any (k.sources))
union all select k.key, e.region_code, e.year::integer, 'entry', e.fund_entry_id, e.fen, 'exact'
from (values ('venue_repair_yuan', false), ('venue_board_yuan', true)) k (key, board)
join figure_fund e on e.kind = 'spending' and e.purpose = 'venue'
where exists (select from venue_work w join venue v using (venue_id)
    where w.fund_entry_id = e.fund_entry_id and w.removed_at is null and (v.kind = 'board') = k.board
      and (k.board or w.kind = 'renovated'))
union all select k.key, c.region_code, y.year, 'score',
    s.chapter_id * 1000000 + (extract(year from s.month) * 100 + extract(month from s.month))::bigint, 1::bigint, 'exact'
from (values ('rated_months', null), ('flags.red', 'red'), ('flags.yellow', 'yellow'), ('flags.green', 'green'))
    k (key, colour)
cross join figure_year y cross join chapter c
cross join lateral (select r.chapter_id, r.region_code, r.month, r.revision, r.flag from score r
    where r.chapter_id = c.chapter_id and r.month between y.first_day and y.last_day
      and r.region_code = c.region_code offset 0) s
join flag_month f on f.region_code = left(s.region_code, 9) and f.month = s.month
    and f.published_revision = s.revision
left join flag_scheme_flag g on g.flag_scheme_id = f.flag_scheme_id and g.rank = s.flag
where k.colour is null or g.colour = k.colour
union all select 'rewards', r.region_code, r.year::integer, 'reward', r.reward_id, 1::bigint, 'exact'
from reward r where r.reverses is null and not exists (select from reward o where o.reverses = r.reward_id);

-- What was done in a year, and how people governed themselves.
create view figure_row_services with (security_invoker = true) as
select k.key as figure_key, a.region_code, a.year, 'activity' as row_kind, a.record_id as row_id, 1::bigint as amount,
    'exact' as kind
from (values ('activities', null::smallint[], false), ('consultations', '{10}', false), ('meetings', '{70}', false),
    ('study_sessions', '{71}', false), ('training_sessions', '{72}', false), ('member_day_events', '{80}', false),
    ('culture_activities', '{90}', false), ('volunteer_activities', '{95}', false), ('health_sessions', '{21}', false),
    ('help_activities', '{40,41,42,43}', false), ('joint_member_day_events', '{80}', true),
    ('joint_activities', null, true)) k (key, types, joint)
join figure_activity a on (k.types is null or a.type = any (k.types)) and (not k.joint or a.joint_with is not null)
union all select k.key, a.region_code, a.year, 'activity', a.record_id, a.headcount::bigint, a.headcount_kind
from (values ('study_participants', 71), ('training_participants', 72)) k (key, type)
join figure_activity a on a.type = k.type
where a.headcount is not null
union all select 'contacts', c.region_code, y.year, 'contact', x.contact_id, 1::bigint, 'exact'
from figure_year y cross join chapter c
cross join lateral (select r.contact_id, r.region_code from contact r
    where r.chapter_id = c.chapter_id and r.contacted_on between y.first_day and y.last_day
      and r.withdrawn_at is null and r.region_code = c.region_code offset 0) x
union all select k.key, o.region_code, o.year, 'output', o.row_id, o.quantity, o.quantity_kind
from (values ('leaflets', 'leaflet', null), ('health_leaflets', 'leaflet', true), ('publicity_leaflets', 'leaflet', false),
    ('posters', 'chart', null), ('posters', 'poster', null), ('banners', 'banner', null), ('panels', 'panel', null),
    ('books', 'book', null), ('slogans', 'slogan', null), ('broadcasts', 'broadcast', null),
    ('billboards', 'billboard', null), ('reading_boards', 'reading_board', null), ('shows', 'show', null))
    k (key, output, health)
join figure_output o on o.output = k.output and (k.health is null or (o.type = 21) = k.health)
-- A campaign is what a township held in a month, in however many places.
union all select 'health_campaigns', a.region_code, a.year, 'activity', a.record_id, 1::bigint, 'exact'
from figure_activity a where a.type = 21
  and not exists (select from activity o where o.town_code = a.town_code and o.superseded_at is null
      and o.state in ('held', 'recorded', 'verified') and o.type = 21 and o.record_id < a.record_id
      and o.held_on >= date_trunc('month', a.held_on)::date
      and o.held_on < (date_trunc('month', a.held_on) + interval '1 month')::date)
union all select k.key, a.region_code, a.year, 'activity', a.record_id,
    case k.key when 'health_attended' then h.attended when 'health_advised' then h.advised
        when 'health_treated' then h.treated else h.recovered end::bigint, a.headcount_kind
from figure_activity a
join health_tally h on h.activity_id = a.activity_id
cross join (values ('health_attended'), ('health_advised'), ('health_treated'), ('health_recovered')) k (key)
where case k.key when 'health_attended' then h.attended when 'health_advised' then h.advised
    when 'health_treated' then h.treated else h.recovered end is not null
union all select 'villages_with_charter', c.region_code, y.year, 'charter', c.charter_id, 1::bigint, 'exact'
from figure_year y join charter c on c.adopted_on <= y.last_day
where c.state in ('adopted', 'checked', 'filed', 'posted')
  and exists (select from chapter v where v.chapter_id = c.chapter_id and v.kind = 'village')
  and not exists (select from charter o where o.chapter_id = c.chapter_id and o.version < c.version
      and o.state in ('adopted', 'checked', 'filed', 'posted') and o.adopted_on <= y.last_day)
union all select 'charters_filed', c.region_code, y.year, 'charter', c.charter_id, 1::bigint, 'exact'
from figure_year y join charter c on c.filed_on between y.first_day and y.last_day
where c.state in ('filed', 'posted')
union all select 'agreements', a.region_code, y.year, 'agreement', a.agreement_id,
    a.count - coalesce((select sum(r.count) from agreement_revocation r
        where r.agreement_id = a.agreement_id and r.revoked_on <= y.last_day), 0), 'exact'
from figure_year y join agreement a on a.signed_on between y.first_day and y.last_day
where a.removed_at is null
union all select 'democratic_reviews', d.region_code, y.year, 'review', d.democratic_review_id, 1::bigint, 'exact'
from figure_year y join democratic_review d on d.held_on between y.first_day and y.last_day
where d.removed_at is null
union all select k.key, c.region_code, y.year, 'suggestion', s.suggestion_id, 1::bigint, 'exact'
from (values ('suggestions', false), ('suggestions_answered', true)) k (key, answered)
cross join figure_year y cross join chapter c
cross join lateral (select r.suggestion_id, r.region_code,
        -- A ledger tells that it was answered, not on which day.
        r.answered_on is not null or coalesce(r.ledger_state in ('answered', 'accepted'), false) as was_answered
    from suggestion r
    where r.chapter_id = c.chapter_id and r.received_on between y.first_day and y.last_day
      and r.region_code = c.region_code offset 0) s
where not k.answered or s.was_answered;

-- Five-star households.
create view figure_row_stars with (security_invoker = true) as
select k.key as figure_key, a.region_code, r.year::integer as year, 'star' as row_kind,
    a.star_application_id as row_id, 1::bigint as amount, 'exact' as kind
from (values ('star_applications', null), ('star_counts.0', 0), ('star_counts.1', 1), ('star_counts.2', 2),
    ('star_counts.3', 3), ('star_counts.4', 4), ('star_counts.5', 5),
    ('five_star_households_before_notice', -1)) k (key, stars)
cross join star_application a
join star_round r using (star_round_id)
where a.state not in ('draft', 'withdrawn') and (k.stars is null or a.stars = k.stars or k.stars = -1 and a.is_five)
union all select k.key, w.region_code, w.year::integer, 'award', w.star_award_id, 1::bigint, 'exact'
from (values ('star_awards', false), ('five_star_awards', true)) k (key, five)
join star_award w on not k.five or w.is_five
where w.state in ('valid', 'suspended')
union all select 'star_help_visits', a.region_code, y.year, 'help', h.star_help_id, 1::bigint, 'exact'
from figure_year y cross join star_application a
cross join lateral (select r.star_help_id, r.region_code from star_help r
    where r.star_application_id = a.star_application_id and r.helped_on between y.first_day and y.last_day
      and r.region_code = a.region_code offset 0) h;

-- Projects, and assistance.
create view figure_row_aid with (security_invoker = true) as
select k.key as figure_key, p.region_code, p.year::integer, 'project' as row_kind, p.project_id as row_id,
    1::bigint as amount, 'exact' as kind
from (values ('projects', false), ('project_bases', true)) k (key, base)
join figure_project p on not k.base or p.is_base and p.runs
union all select 'base_products', p.region_code, p.year::integer, 'project', p.project_id, 1::bigint, 'exact'
from figure_project p where p.is_base and p.runs
  and not exists (select from figure_project o where o.year = p.year and o.is_base and o.runs
      and o.product = p.product and o.project_id < p.project_id
      and o.region_code >= left(p.region_code, 9) and o.region_code < left(p.region_code, 9) || ':')
union all select k.key, p.region_code, p.year::integer, 'project', p.project_id, (p.scale * 100)::bigint, 'exact'
from (values ('project_scale.head', 'head'), ('project_scale.birds', 'birds'), ('project_scale.mu', 'mu')) k (key, unit)
join figure_project p on p.scale_unit = k.unit and p.runs
union all select 'project_households', h.region_code, h.year, 'assisted', h.project_household_id, 1::bigint, 'exact'
from figure_assisted h where h.is_first
union all select 'project_households_by_role.' || h.role, h.region_code, h.year, 'assisted', h.project_household_id, 1::bigint,
    'exact'
from figure_assisted h where h.role is not null
union all select 'project_households_lifted', h.region_code, h.year, 'assisted', h.project_household_id, 1::bigint, 'exact'
from figure_assisted h where h.is_first
  and exists (select from project_lifting x join project_household b using (project_household_id)
      where b.household_id = h.household_id and x.reverses is null
        and x.lifted_on between h.first_day and h.last_day
        and not exists (select from project_lifting r where r.reverses = x.project_lifting_id))
union all select 'project_households_income_at_least_2000', h.region_code, h.year, 'assisted',
    h.project_household_id, 1::bigint, 'exact'
from figure_assisted h where h.is_first
  and (select (array_agg(i.band order by i.project_income_id desc))[1]
      from project_household b join project_income i using (project_household_id)
      where b.household_id = h.household_id and not i.is_baseline and i.year = h.year) >= 1
union all select k.key, p.region_code, p.year::integer, 'funding', f.project_funding_id, f.amount_fen, 'exact'
from (values ('project_funding_yuan', null), ('project_funding_grant_yuan', 'grant'),
    ('project_funding_own_yuan', 'own'), ('project_funding_revolving_yuan', 'revolving')) k (key, kind)
cross join figure_project p
cross join lateral (select r.project_funding_id, r.region_code, r.kind, r.amount_fen from project_funding r
    where r.project_id = p.project_id and r.region_code = p.region_code and coalesce(r.year, 0) <= p.year
      and r.removed_at is null offset 0) f
where k.kind is null or f.kind = k.kind
union all select k.key, e.region_code, e.year::integer, 'entry', e.fund_entry_id,
    case when k.money then e.fen when e.fen > 0 then 1 else -1 end::bigint, 'exact'
from (values ('loans', false), ('loans_yuan', true)) k (key, money)
join figure_fund e on e.loan_id is not null and e.kind = 'spending'
union all select k.key, c.region_code, c.year, 'case', c.case_id, 1::bigint, 'exact'
from (values ('assistance_recipients', 'reward'), ('assistance_by_kind.special', 'special'),
    ('assistance_by_kind.tuition', 'tuition'), ('assistance_by_kind.visit', 'visit'),
    ('assistance_by_kind.emergency', 'emergency'), ('assistance_by_kind.happiness', 'happiness'),
    ('assistance_by_kind.skills', 'skills')) k (key, programme)
join figure_case c on c.programme = k.programme
union all select k.key, p.region_code, b.year::integer, 'payment', p.payment_id, case when k.money then p.amount_fen else 1 end::bigint,
    'exact'
from (values ('aid_payments', false), ('aid_paid_yuan', true)) k (key, money)
cross join payment p join payment_batch b using (payment_batch_id)
where p.result = 'paid'
union all select 'aid_gifts', g.region_code, y.year, 'gift', g.case_gift_id, 1::bigint, 'exact'
from figure_year y join case_gift g on g.given_on between y.first_day and y.last_day
union all select k.key, p.region_code, y.year, 'policy', p.insurance_policy_id,
    case when k.money then p.premium_fen else 1 end::bigint, 'exact'
from (values ('insurance_policies', false), ('insurance_premium_yuan', true)) k (key, money)
cross join figure_year y join insurance_policy p on p.from_on between y.first_day and y.last_day
where p.removed_at is null
union all select k.key, i.region_code, y.year, 'claim', i.insurance_claim_id,
    case when k.money then i.amount_fen else 1 end::bigint, 'exact'
from (values ('insurance_claims', false), ('insurance_claims_yuan', true)) k (key, money)
cross join figure_year y join insurance_claim i on i.paid_on between y.first_day and y.last_day
where i.removed_at is null;

create view figure_row with (security_invoker = true) as
select figure_key, region_code, year, row_kind, row_id, amount, kind from figure_row_organisation
union all
select figure_key, region_code, year, row_kind, row_id, amount, kind from figure_row_services
union all
select figure_key, region_code, year, row_kind, row_id, amount, kind from figure_row_stars
union all
select figure_key, region_code, year, row_kind, row_id, amount, kind from figure_row_aid;
grant select on figure_row_organisation, figure_row_services, figure_row_stars, figure_row_aid, figure_row
    to xiehui_app;
