-- What clearing a case left behind (domain 1.5, 4.1). A row that was carried over from an old ledger is a list of its
-- year and never exits: its term counts from the end of that year. Who looks after a beneficiary and who pays are as
-- good as her name, and a child's own name goes too. What the bank was told of a payment is sealed with the site's key
-- and not the case's: the number goes with the case's, the name and the last four digits stay as the voucher's proof.
alter table assistance_case
    drop constraint cleared_case_has_ended,
    add constraint cleared_case_has_ended
        check (cleared_on is null or state in ('exited', 'rejected', 'carried_over')),
    drop constraint child_has_a_guardians_consent,
    add constraint child_has_a_guardians_consent
        check (not is_child or cleared_on is not null or num_nulls(guardian, consented_on) = 0);
alter table payee
    alter column bank_sealed drop not null,
    alter column bank_hash drop not null,
    add constraint payee_account_is_whole check (num_nulls(bank_sealed, bank_hash) in (0, 2));
