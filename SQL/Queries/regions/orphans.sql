-- The staged rows that are refused, by line of the file, with one reason each: code (not digits of a
-- level's length), name (empty or too long), level or parent (disagrees with the code), duplicate
-- (the code stands in an earlier line), ended (a code is never used again), orphan (no parent).
select line + 1, coalesce(code, ''), coalesce(name, ''), reason
from region_refusal
order by line;
