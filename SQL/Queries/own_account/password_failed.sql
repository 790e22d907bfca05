-- Counts a wrong try of the person here at her present password.
select own_password_failed();
