-- Editions: what was published, by whom, and from when on it holds. Rows are added and never changed: a ticket, a verdict
-- or a clock that names an edition finds it again as it was.

create schema editions;
grant usage on schema editions to hub_app;

-- One row for each text that any edition ever held, by the SHA-256 of its UTF-8 bytes.
create table editions.document_text (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  source text not null
);
comment on table editions.document_text is 'Every text of a document that was ever published, once';

create table editions.edition (
  id uuid primary key,
  number integer not null unique check (number > 0),
  set_hash text not null check (set_hash ~ '^[0-9a-f]{64}$'),
  author text not null,
  note text not null,
  published_at timestamptz not null,
  in_force_from timestamptz not null check (in_force_from >= published_at),
  resolved jsonb not null
);
comment on table editions.edition is 'One published version of the whole set of documents, with the moment it takes force';
create index edition_in_force_from on editions.edition (in_force_from, number);

create table editions.edition_document (
  edition_id uuid not null references editions.edition,
  document_id text not null,
  hash text not null references editions.document_text,
  primary key (edition_id, document_id)
);
comment on table editions.edition_document is 'Which text each document has in an edition';
create index edition_document_hash on editions.edition_document (document_id, hash);

-- A row where an edition gave a clause new words, or took it out (null): so an id that was used once is known for ever.
create table editions.clause_wording (
  document_id text not null,
  clause text not null,
  edition_id uuid not null references editions.edition,
  wording text,
  primary key (document_id, clause, edition_id)
);
comment on table editions.clause_wording is 'What a clause says from an edition on; null where that edition took it out';

grant select, insert on editions.document_text, editions.edition, editions.edition_document, editions.clause_wording
  to hub_app;

create function editions.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'editions are never changed: % on %', tg_op, tg_table_name;
end $$;

create trigger immutable before update or delete or truncate on editions.document_text
  for each statement execute function editions.refuse_change();
create trigger immutable before update or delete or truncate on editions.edition
  for each statement execute function editions.refuse_change();
create trigger immutable before update or delete or truncate on editions.edition_document
  for each statement execute function editions.refuse_change();
create trigger immutable before update or delete or truncate on editions.clause_wording
  for each statement execute function editions.refuse_change();
