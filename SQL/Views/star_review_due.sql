-- From which day on an award waits to be looked at again: once the reviews of its last year have begun and nothing is
-- proposed; one that is suspended, once its time to mend is nearly over. It is over after valid_to.
drop view if exists star_review_due;
create view star_review_due with (security_invoker = true) as
select w.star_award_id, w.region_code, w.valid_to, case w.state
    when 'valid' then make_date(extract(year from w.valid_to)::integer, s.review_from / 100, s.review_from % 100)
    else w.mend_by - 30 end as due_from
from star_award w
join star_round o using (star_round_id)
join star_scheme s using (star_scheme_id)
where w.state in ('valid', 'suspended')
  and not exists (select from star_review v where v.star_award_id = w.star_award_id and v.agreed is null);
grant select on star_review_due to xiehui_app;
