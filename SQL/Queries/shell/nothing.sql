-- Nothing: for who only asks who is there.
select 1;
