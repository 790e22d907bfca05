-- How many living chapters the person here looks after, and how many should have held an election;
-- null for whoever reaches too many to count at each visit. $1 today
-- Columns: chapters or null, overdue or null
select h.chapters, h.overdue from chapters_here($1::date) h;
