-- Whether the house has no account yet. The owner's connection.
select not exists (select from account);
