-- How long the person here must wait before she may try her present password again.
-- Column: seconds, 0 if she need not
select own_password_wait();
