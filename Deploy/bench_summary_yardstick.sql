-- What the figures are held against: plain counts and sums of the tables that most of them are made of.
select count(*) from member where region_code ^@ :place;
select type, count(*), sum(headcount) from activity where region_code ^@ :place
    and held_on >= make_date(:year, 1, 1) and held_on < make_date(:year + 1, 1, 1) group by type;
select o.kind, sum(o.quantity) from activity_output o join activity a using (activity_id) where a.region_code ^@ :place
    and a.held_on >= make_date(:year, 1, 1) and a.held_on < make_date(:year + 1, 1, 1) group by o.kind;
select count(*) from contact where region_code ^@ :place
    and contacted_on >= make_date(:year, 1, 1) and contacted_on < make_date(:year + 1, 1, 1);
select kind, purpose, sum(amount_fen) from fund_entry where region_code ^@ :place
    and counts_on >= make_date(:year, 1, 1) and counts_on < make_date(:year + 1, 1, 1) group by kind, purpose;
select stars, count(*) from star_application join star_round using (star_round_id)
    where star_application.region_code ^@ :place and year = :year group by stars;
select sum(amount_fen) from payment join payment_batch using (payment_batch_id)
    where payment.region_code ^@ :place and year = :year;
select count(*), sum(premium_fen) from insurance_policy where region_code ^@ :place
    and from_on >= make_date(:year, 1, 1) and from_on < make_date(:year + 1, 1, 1);
