-- Pieces of an upload lie in the blob store until all are there, so that any API process can take the next one.
create table upload_part (
  upload_id uuid not null references upload on delete cascade,
  offset_bytes bigint not null,
  size bigint not null,
  hash text not null,
  primary key (upload_id, offset_bytes)
);
