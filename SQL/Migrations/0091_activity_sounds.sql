-- An activity is found by how its topic sounds, as people and projects are (0072). The index carries what is looked at.
alter table activity add initials text not null generated always as (sounds(topic)) stored;
grant select (initials) on activity to xiehui_app;
drop index activity_by_words;
create index activity_by_words on activity (town_code, record_id)
    include (region_code, chapter_id, held_on, state, topic, place, initials) where superseded_at is null;
