-- Whether this database is a demonstration.
-- Columns: yes
select demonstration from installation;
