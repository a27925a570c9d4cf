-- Imports of client companies from a file: who, when, what came of it, and the rows that were left out.

create table clients.import (
  id uuid primary key,
  started_by uuid references people.person,
  started_at timestamptz not null,
  -- When something was last done. An import that runs and has long done nothing was interrupted.
  seen_at timestamptz not null,
  state text not null default 'running' check (state in ('running', 'done', 'failed', 'interrupted')),
  file text not null default '' check (char_length(file) <= 200),
  encoding text not null check (encoding in ('utf-8', 'utf-16le', 'windows-1252')),
  delimiter text not null check (delimiter in (',', ';', E'\t')),
  -- The first row as it stood there, and those headings of it that are not known.
  headings text[] not null,
  left_out text[] not null,
  rows integer not null check (rows >= 0),
  companies integer not null check (companies >= 0),
  bad_rows integer not null default 0,
  handled integer not null default 0,
  made integer not null default 0,
  changed integer not null default 0,
  unchanged integer not null default 0
);
comment on table clients.import is 'Imports of client companies from a file';
create index import_started on clients.import (started_at desc, id desc);

create table clients.import_bad_row (
  import uuid not null references clients.import,
  line integer not null,
  cells text[] not null,
  problems jsonb not null,
  primary key (import, line)
);
comment on table clients.import_bad_row is 'Rows that an import left out, as they stood in the file; kept for 30 days, since people are named in them';

grant select, insert, update on clients.import to hub_app;
grant select, insert, delete on clients.import_bad_row to hub_app;
