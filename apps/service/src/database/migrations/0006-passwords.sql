-- A password of a person who signs in here rather than by links or at the operator's provider.
create table password (
  principal_id uuid primary key references principal on delete cascade,
  password_hash text not null,
  set_at timestamptz not null
);
