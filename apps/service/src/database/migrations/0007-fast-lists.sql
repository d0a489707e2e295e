-- Lists of offers are read in the order that they are shown in, and counts from an index alone.
drop index offer_changed;
create index offer_changed on offer (changed_at, publisher_id, id);
create index offer_status_since on offer (status_since, publisher_id, id);
create index offer_name on offer (lower(name), publisher_id, id);
drop index offer_status;
create index offer_status on offer (status, publisher_id);
create index run_at_step on run (step, state, started_at) where state in ('running', 'waiting');
