-- Whether this database is marked as a demonstration. The owner's connection.
select demonstration from installation;
