-- Roles that people have because groups of their organisation's identity provider say so; signing in keeps them in step.
create table group_role (
  id uuid primary key,
  claim_value text not null,
  publisher_id text references publisher on delete cascade,
  role text not null check (role in ('owner', 'contributor', 'administrator', 'reviewer', 'support-engineer')),
  added_at timestamptz not null,
  check ((publisher_id is null) = (role in ('administrator', 'reviewer', 'support-engineer')))
);
create unique index group_role_of_publisher on group_role (publisher_id, claim_value) where publisher_id is not null;
create unique index group_role_of_operator on group_role (claim_value, role) where publisher_id is null;

-- Null: a role that somebody gave by hand. A rule that is taken back takes its roles with it.
alter table role_assignment add column group_role_id uuid references group_role on delete cascade;
create index role_assignment_by_group on role_assignment (group_role_id) where group_role_id is not null;
