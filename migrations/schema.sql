-- Made by `npm run schema` from the migrations. Do not edit: write a migration and make it again.

-- extensions
create extension pg_trgm;
create extension unaccent;

-- schemas
create schema editions;
create schema kit;

-- functions
CREATE OR REPLACE FUNCTION editions.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'editions are never changed: % on %', tg_op, tg_table_name;
end $function$
;

-- tables
create table editions.clause_wording (
  document_id text not null,
  clause text not null,
  edition_id uuid not null,
  wording text
);
create table editions.document_text (
  hash text not null,
  source text not null
);
create table editions.edition (
  id uuid not null,
  number integer not null,
  set_hash text not null,
  author text not null,
  note text not null,
  published_at timestamp with time zone not null,
  in_force_from timestamp with time zone not null,
  resolved jsonb not null
);
create table editions.edition_document (
  edition_id uuid not null,
  document_id text not null,
  hash text not null
);
create table kit.desk (
  only_one boolean default true not null,
  id uuid not null,
  created_at timestamp with time zone default clock_timestamp() not null
);
create table kit.migration (
  name text not null,
  sha256 text not null,
  applied_at timestamp with time zone default clock_timestamp() not null
);
create table kit.process (
  id uuid not null,
  host text not null,
  pid integer not null,
  version text not null,
  started_at timestamp with time zone default clock_timestamp() not null,
  seen_at timestamp with time zone default clock_timestamp() not null
);

-- constraints
alter table editions.clause_wording add constraint clause_wording_pkey PRIMARY KEY (document_id, clause, edition_id);
alter table editions.clause_wording add constraint clause_wording_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES editions.edition(id);
alter table editions.document_text add constraint document_text_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text));
alter table editions.document_text add constraint document_text_pkey PRIMARY KEY (hash);
alter table editions.edition add constraint edition_check CHECK ((in_force_from >= published_at));
alter table editions.edition add constraint edition_number_check CHECK ((number > 0));
alter table editions.edition add constraint edition_number_key UNIQUE (number);
alter table editions.edition add constraint edition_pkey PRIMARY KEY (id);
alter table editions.edition add constraint edition_set_hash_check CHECK ((set_hash ~ '^[0-9a-f]{64}$'::text));
alter table editions.edition_document add constraint edition_document_pkey PRIMARY KEY (edition_id, document_id);
alter table editions.edition_document add constraint edition_document_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES editions.edition(id);
alter table editions.edition_document add constraint edition_document_hash_fkey FOREIGN KEY (hash) REFERENCES editions.document_text(hash);
alter table kit.desk add constraint desk_only_one_check CHECK (only_one);
alter table kit.desk add constraint desk_pkey PRIMARY KEY (only_one);
alter table kit.migration add constraint migration_pkey PRIMARY KEY (name);
alter table kit.process add constraint process_pkey PRIMARY KEY (id);

-- indexes
CREATE INDEX edition_document_hash ON editions.edition_document USING btree (document_id, hash);
CREATE INDEX edition_in_force_from ON editions.edition USING btree (in_force_from, number);

-- triggers
CREATE TRIGGER immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON editions.clause_wording FOR EACH STATEMENT EXECUTE FUNCTION editions.refuse_change();
CREATE TRIGGER immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON editions.document_text FOR EACH STATEMENT EXECUTE FUNCTION editions.refuse_change();
CREATE TRIGGER immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON editions.edition FOR EACH STATEMENT EXECUTE FUNCTION editions.refuse_change();
CREATE TRIGGER immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON editions.edition_document FOR EACH STATEMENT EXECUTE FUNCTION editions.refuse_change();

-- rights
grant usage on schema editions to hub_app;
grant usage on schema kit to hub_app;
grant usage on schema public to hub_app;
grant usage on schema public to hub_contact;
grant insert, select on table editions.clause_wording to hub_app;
grant insert, select on table editions.document_text to hub_app;
grant insert, select on table editions.edition to hub_app;
grant insert, select on table editions.edition_document to hub_app;
grant insert, select on table kit.desk to hub_app;
grant select on table kit.migration to hub_app;
grant delete, insert, select, update on table kit.process to hub_app;

-- comments
comment on table editions.clause_wording is 'What a clause says from an edition on; null where that edition took it out';
comment on table editions.document_text is 'Every text of a document that was ever published, once';
comment on table editions.edition is 'One published version of the whole set of documents, with the moment it takes force';
comment on table editions.edition_document is 'Which text each document has in an edition';
comment on table kit.desk is 'Which desk this database is; one row';
comment on table kit.process is 'The hub processes that run on this desk; one that was not seen for a minute is gone';
