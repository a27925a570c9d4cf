-- What an import took out of the rows of a file before anything was stored (KB-450 classes): classes and counts, never a value.

create table clients.import_removed (
  import uuid not null references clients.import,
  line integer not null,
  class text not null,
  document text not null,
  clause text not null,
  count integer not null check (count > 0),
  primary key (import, line, clause)
);
comment on table clients.import_removed is 'Secrets that an import took out of rows, counted by row and class; kept for 30 days, as the rows that were left out';

grant select, insert, delete on clients.import_removed to hub_app;
