-- What a member runs is part of what is kept about her: found by her number's hash, not by reading every project.
create index project_by_number on project (operator_id_hash) where operator_id_hash is not null;
