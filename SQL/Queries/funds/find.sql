-- One entry. $1 entry
-- Columns: entry, chapter, code, name of the chapter, kind, state, day or null, year, fen, where the money lies,
-- where it goes or null, source or null, spent on or null, held for or null, from or to whom or null, what,
-- number of its paper or null, activity or null, its topic or null, reward or null, year of the reward or null,
-- account, entered by, when, reverses or null, why or null, reversed by or null, its state or null,
-- line of a ledger or null
select e.fund_entry_id, e.chapter_id, e.region_code, c.name, e.kind, e.state, e.booked_on, e.year, e.amount_fen,
    m.name, t.name, e.source, e.purpose, e.restricted_to, e.party, e.what, e.paper_no, e.record_id, v.topic,
    e.reward_id, w.year, e.entered_by, coalesce(a.display_name, ''), e.entered_at, e.reverses, e.reason,
    b.fund_entry_id, b.state, e.ledger_line
from fund_entry e
join chapter c using (chapter_id)
join fund_account m on m.fund_account_id = e.money_account_id
left join fund_account t on t.fund_account_id = e.to_account_id
left join activity v on v.record_id = e.record_id and v.superseded_at is null
left join reward w on w.reward_id = e.reward_id
left join fund_entry b on b.reverses = e.fund_entry_id and b.state not in ('refused', 'withdrawn')
left join account_name(e.entered_by) a on true
where e.fund_entry_id = $1::bigint;
