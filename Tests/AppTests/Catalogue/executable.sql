-- Functions of ours that the site or the boards may call and that are not on this list.
-- Expected: none. Columns: function, role
with known (name) as (values
    ('my_account'), ('account_in_sight'), ('account_in_care'), ('accounts_here'), ('enter'),
    ('sign_out'), ('end_own_session'), ('sign_in_account'), ('sign_in_failed'), ('sign_in_done'),
    ('change_password'), ('own_password_wait'), ('own_password_failed'), ('invitation_for'), ('invitation_accept'), ('form_key_use'),
    ('form_key_done'), ('sweep'), ('import_rows'), ('import_sweep'), ('account_name'), ('import_verdicts'), ('import_regions'),
    ('import_judge'), ('import_households'), ('import_marks'), ('import_clear'), ('import_keep_verdicts'), ('import_keep_refused'), ('import_refused'), ('schema_fingerprint'), ('seal_audit'), ('audit_verify'), ('audit_seals'), ('audit_read'),
    ('election_is_overdue'), ('chapter_counts'), ('chapters_here'), ('pseudo_region_add'), ('history_of'), ('members_erase'), ('members_to_erase'), ('my_members'), ('kept_about'), ('looks_at'), ('deletion_held'), ('retention_counts'), ('retention_rows'), ('retention_items'), ('retention_carry_out'), ('retention_tidy'), ('household_marks'), ('household_mark_set'), ('household_mark_end'), ('household_marks_move'),
    ('copied_elsewhere'), ('same_person'), ('my_duty_here'), ('calendar_of'), ('closes_at'), ('rate_month'), ('rate_again'), ('running_scores'), ('meetings_of'), ('first_day_after'),
    ('notice_days'), ('member_service'), ('members_at_year_end'), ('reward_totals'),
    ('star_reviewers_of'), ('star_evidence'), ('star_panel_of'), ('i_am_related'),
    ('fund_balance'), ('fund_closed_until'), ('fund_totals'),
    ('revolving_limits'), ('summary_copies'), ('summary_template_for'), ('figure_totals'), ('figure_parts'), ('sealed_figures'), ('summary_changes'), ('figure_version'), ('loans_here'), ('loan_payments'), ('project_outcomes'), ('outcome_sums'), ('outcome_loans'), ('local_means'),
    ('income_band'), ('is_large_project'),
    ('payment_months'), ('payees'), ('batch_counts'), ('payment_batch_of'), ('draw_supervision'),
    ('programme_term_on'), ('programme_rate_on'), ('case_is_payable'), ('case_doubles'), ('cases_of_person'), ('cases_of_number'), ('sounds'), ('sounds_as_person'),
    ('scheme_in_force'), ('computations_here'),
    ('household_accounts'), ('free_user_name'), ('household_slip'), ('household_account_end'), ('my_household'),
    ('my_households'), ('object_from_the_web'), ('objection_due'), ('draw_star_sample'),
    ('star_notice_days'), ('star_notice_of'), ('star_scheme_in_force'),
    ('star_members_known'), ('star_lasts_to'),
    ('governance_rule_of'), ('suggest_from_the_web'))
select p.oid::regprocedure::text, r.rolname::text
from pg_proc p cross join pg_roles r
where p.pronamespace = 'public'::regnamespace and r.rolname in ('xiehui_app', 'xiehui_board')
  and has_function_privilege(r.oid, p.oid, 'execute')
  and not (r.rolname = 'xiehui_app' and p.proname in (select name from known))
  -- a range type's own constructors come with the type, harmless and granted to all
  and not (p.proname in ('code_range', 'code_multirange') and p.prokind = 'f' and p.prolang =
      (select oid from pg_language where lanname = 'internal'))
order by 1, 2;
