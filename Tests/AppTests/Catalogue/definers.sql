-- Functions with the owner's rights that are not on this list, or whose search path is not fixed with
-- the temporary schema last. Expected: none. Columns: function, fault
with known (name) as (values
    -- policies, triggers and their helpers
    ('my_account'), ('my_granting'), ('account_in_sight'), ('account_in_care'), ('reach_of'),
    ('reach_refresh'), ('reach_follows'), ('account_superiors'), ('accounts_here'), ('account_needs_totp'), ('credential_set'),
    ('region_suffixes_follow'), ('grant_by_right'), ('invitation_replaces'), ('person_key_is_made'), ('household_in_reach'),
    ('household_marks'), ('household_mark_set'), ('household_mark_end'), ('household_marks_move'),
    ('audit_rows'), ('import_is_open'), ('import_rows_are_ones_own'),
    ('import_rows'), ('import_is_ones_own'), ('import_sweep'), ('account_name'), ('import_verdicts'), ('import_regions'), ('import_judge'), ('import_households'),
    ('import_marks'), ('import_clear'), ('import_keep_verdicts'), ('import_keep_refused'), ('import_refused'),
    ('post_lies_within_its_term'), ('term_keeps_its_posts'),
    -- entering and signing in
    ('enter'), ('open_session_as'), ('sign_out'), ('end_own_session'),
    ('delay_keys'), ('delay_seconds'), ('delay_count'), ('seconds_to_wait'), ('sign_in_account'), ('sign_in_failed'), ('sign_in_done'),
    ('change_password'), ('own_password_key'), ('own_password_wait'), ('own_password_failed'),
    ('invitation_for'), ('invitation_accept'), ('demo_password'),
    ('form_key_use'), ('form_key_done'), ('sweep'), ('schema_fingerprint'),
    -- the register
    ('chapter_counts'), ('chapters_here'), ('pseudo_region_add'), ('history_of'),
    ('members_erase'), ('members_to_erase'), ('erasure_follows_leaving'), ('my_members'), ('data_request_by_right'),
    ('data_request_step_moves'), ('subject_in_sight'), ('kept_about'), ('looks_at'),
    ('retention_until'), ('retention_hold_on'), ('retention_hold_by_right'), ('retention_proposal_by_right'),
    ('retention_proposal_is_filled'), ('retention_step_moves'), ('retention_past'), ('retention_counts'), ('retention_rows'),
    ('retention_items'), ('retention_ended'), ('household_held'), ('deletion_takes_along'), ('households_erase'),
    ('deletion_held'), ('retention_clear'), ('retention_carry_out'), ('retention_tidy'),
    ('household_accounts'), ('free_user_name'), ('household_slip'), ('household_code'),
    ('household_account_end'), ('my_household'), ('star_members_known'),
    -- five-star households
    ('my_households'), ('application_by_right'), ('application_is_a_draft'), ('outcome_is_the_last'),
    ('star_round_by_right'), ('star_step_moves'), ('star_step_submits'), ('star_step_posts'),
    ('star_step_decides'), ('star_facts_are_decided'), ('star_step_awards'), ('star_step_is_shown'), ('star_help_by_right'),
    ('notice_objection_moves'), ('object_from_the_web'), ('draw_star_sample'), ('star_check_by_right'),
    ('star_check_item_is_open'), ('star_veto_by_right'), ('round_forgets_documents'),
    ('round_closes_when_done'),
    -- money
    ('fund_for'), ('cash_box_of'), ('fund_account_by_right'), ('fund_entry_by_right'), ('fund_entry_book'), ('fund_is_covered'),
    ('fund_ledger_row_is_booked'), ('fund_ledger_row_leaves_nothing'), ('fund_entry_balances'), ('fund_step_moves'),
    ('fund_paper_by_right'), ('fund_month_by_right'), ('fund_month_is_kept'), ('reward_is_spent'), ('bank_line_by_right'), ('bank_match_by_right'),
    ('venue_by_right'), ('venue_work_by_right'), ('insurance_policy_by_right'), ('insurance_claim_by_right'),
    -- projects
    ('project_outstanding_fen'), ('project_by_right'), ('project_step_is_due'), ('project_step_moves'),
    ('with_project_by_right'), ('project_household_by_right'), ('project_activity_by_right'),
    ('project_follow_up_by_right'), ('with_project_household_by_right'), ('project_acceptance_by_right'),
    ('project_signature_by_right'), ('project_signature_accepts'), ('fund_entry_of_project'),
    -- revolving money, and what projects came to
    ('loan_stands'), ('revolving_limits'), ('revolving_rule_by_right'), ('loan_by_right'), ('loan_instalment_by_right'),
    ('loan_plan_is_whole'), ('loan_step_by_right'), ('loan_is_spent'), ('fund_entry_of_loan'), ('loan_entry_is_booked'),
    ('loans_here'), ('figure_totals'), ('annual_summary_by_right'), ('summary_begins'), ('summary_template_by_right'), ('summary_template_begins'),
    ('summary_template_sentence_by_right'), ('summary_sentence_by_right'),
    ('summary_step_is_ones_own'), ('summary_step_moves'), ('summary_is_sealed'), ('summary_copies'), ('figure_parts'), ('sealed_figures'), ('summary_changes'), ('loan_payments'), ('project_outcomes'), ('outcome_sums'), ('outcome_loans'), ('local_means'),
    -- payments and supervision
    ('payment_due'), ('payments_out_of_date'), ('bank_layout_by_right'), ('payment_batch_by_right'),
    ('payment_batch_is_filled'), ('batch_entry_is_booked'), ('promised_fen'), ('unpromised_fen'), ('payment_step_moves'), ('result_file_by_right'),
    ('payment_result_by_right'), ('payment_is_answered'), ('payment_follow_up_by_right'), ('payees'), ('batch_counts'), ('payment_batch_of'),
    ('draw_supervision'), ('supervised_cases'), ('supervision_check_by_right'),
    -- programmes of assistance and their cases
    ('use_power'), ('programme_by_right'), ('programme_term_by_right'), ('programme_rate_by_right'), ('case_by_right'),
    ('case_changes_by_right'), ('concerned_by_case'), ('case_power_is_used'), ('case_step_moves'), ('case_check_by_right'),
    ('case_check_moves'), ('case_is_payable'), ('case_row_by_right'), ('case_step_is_shown'), ('case_doubles'),
    ('cases_of_person'), ('cases_of_number'),
    ('project_signature_by_right'), ('project_signature_accepts'), ('fund_entry_of_project'), ('accepted_project_keeps_its_photos'),
    -- the month
    ('activity_follows_its_record'), ('copied_elsewhere'), ('my_duty_here'), ('same_person'), ('month_step_moves_the_month'),
    ('hand_points_by_right'), ('self_points_by_right'), ('veto_by_right'), ('objection_by_right'),
    ('month_counts'), ('month_scores'), ('calendar_of'), ('closes_at'), ('rate_month'), ('rate_townships'),
    ('rate_again'), ('running_scores'), ('meetings_of'), ('activity_keeps_its_month'), ('a_record_is_held_still'),
    ('computations_here'),
    -- the year
    ('board_changed'), ('notice_by_right'), ('notice_is_shown'), ('excellent_by_right'), ('excellent_step_moves'),
    ('notice_objection_by_right'), ('reward_by_right'), ('reward_totals'), ('fund_totals'),
    -- panels, sheets and votes of five-star households
    ('related'), ('i_am_related'), ('relation_by_right'), ('relation_recuses'), ('star_reviewers_of'), ('star_reviewer_by_right'),
    ('star_reviewer_leaves'), ('star_rows'), ('star_evidence'), ('star_panel'), ('star_panel_of'), ('star_complete'),
    ('star_score_by_right'), ('star_score_is_in'), ('star_item_score_is_open'), ('star_vote_moves'),
    -- the plaque and what follows
    ('star_award_is_made'), ('barred_household_waits'), ('star_award_moves'), ('star_review_by_right'),
    ('star_review_takes_effect'), ('star_appealed'), ('star_appeal_by_right'), ('star_appeal_takes_effect'),
    -- self-governance and suggestions
    ('governance_rule_of'), ('governance_rule_by_right'), ('charter_by_right'), ('charter_step_moves'), ('charter_paper_by_right'),
    ('governance_by_right'), ('suggestion_by_right'), ('suggestion_step_moves'), ('suggest_from_the_web'),
    -- audit
    ('seal_audit'), ('audit_verify'), ('audit_seals'), ('audit_read'), ('audit_open'),
    ('person_key_destroy'))
select p.oid::regprocedure::text, case when k.name is null then 'not on the list'
    else 'search path not fixed' end
from pg_proc p left join known k on k.name = p.proname
where p.pronamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
  and p.prosecdef
  and (k.name is null or not coalesce(
      p.proconfig @> array['search_path=pg_catalog, public, pg_temp'], false))
order by 1;
