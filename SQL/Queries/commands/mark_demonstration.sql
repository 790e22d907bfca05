-- Marks a database without accounts as a demonstration. The owner's connection.
update installation set demonstration = true;
