-- Clears away expired reach, form keys and delays.
select sweep();
