-- Throws away what imports left waiting for more than a day.
select import_sweep();
