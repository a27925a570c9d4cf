-- Made by `npm run schema` from the migrations. Do not edit: write a migration and make it again.

-- extensions
create extension pg_trgm;
create extension unaccent;

-- schemas
create schema clients;
create schema delivery;
create schema editions;
create schema files;
create schema kit;
create schema people;
create schema tickets;

-- functions
CREATE OR REPLACE FUNCTION editions.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'editions are never changed: % on %', tg_op, tg_table_name;
end $function$
;
CREATE OR REPLACE FUNCTION files.forget(of_company uuid, of_hash text, kept_before timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with gone as (
    delete from files.file
     where company = of_company and hash = of_hash and (kept_before is null or kept_at < kept_before)
    returning 1)
  select exists (select from gone)
$function$
;
CREATE OR REPLACE FUNCTION people.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'the audit trail is never changed: %', tg_op;
end $function$
;

-- tables
create table clients.company (
  id uuid not null,
  slug text not null,
  number text,
  name text not null,
  place text default ''::text not null,
  zone text default 'Asia/Manila'::text not null,
  language text default 'en'::text not null,
  color text,
  about text default ''::text not null,
  maintenance text default ''::text not null,
  supported_from date,
  ended_on date,
  version integer default 1 not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null
);
create table clients.company_words (
  company uuid not null,
  words text not null
);
create table clients.contact (
  id uuid not null,
  company uuid not null,
  name text not null,
  roles text[] default '{}'::text[] not null,
  language text,
  site uuid,
  "position" text default ''::text not null,
  person uuid,
  version integer default 1 not null,
  created_at timestamp with time zone not null,
  removed_at timestamp with time zone
);
create table clients.contact_way (
  contact uuid not null,
  company uuid not null,
  kind text not null,
  value text not null,
  extension text default ''::text not null,
  label text default ''::text not null,
  rank smallint not null,
  registered_at timestamp with time zone not null
);
create table clients.import (
  id uuid not null,
  started_by uuid,
  started_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  state text default 'running'::text not null,
  file text default ''::text not null,
  encoding text not null,
  delimiter text not null,
  headings text[] not null,
  left_out text[] not null,
  rows integer not null,
  companies integer not null,
  bad_rows integer default 0 not null,
  handled integer default 0 not null,
  made integer default 0 not null,
  changed integer default 0 not null,
  unchanged integer default 0 not null
);
create table clients.import_bad_row (
  import uuid not null,
  line integer not null,
  cells text[] not null,
  problems jsonb not null
);
create table clients.import_removed (
  import uuid not null,
  line integer not null,
  class text not null,
  document text not null,
  clause text not null,
  count integer not null
);
create table clients.phrase (
  company uuid not null,
  hash text not null,
  set_by uuid,
  set_at timestamp with time zone not null
);
create table clients.regime (
  company uuid not null,
  regime text not null,
  applies boolean not null,
  established_by uuid,
  established_at timestamp with time zone not null
);
create table clients.reset_tool (
  id uuid not null,
  company uuid not null,
  system text not null,
  url text not null,
  ask_first text default ''::text not null,
  version integer default 1 not null,
  created_at timestamp with time zone not null,
  removed_at timestamp with time zone
);
create table clients.server (
  id uuid not null,
  company uuid not null,
  site uuid,
  name text not null,
  address text default ''::text not null,
  components text[] default '{}'::text[] not null,
  host_key text default ''::text not null,
  power text default ''::text not null,
  version integer default 1 not null,
  created_at timestamp with time zone not null,
  removed_at timestamp with time zone
);
create table clients.set_up_mark (
  id uuid not null,
  company uuid not null,
  clause text not null,
  step text not null,
  edition integer not null,
  evidence text not null,
  done_by uuid,
  done_at timestamp with time zone not null,
  withdrawn_by uuid,
  withdrawn_at timestamp with time zone
);
create table clients.site (
  id uuid not null,
  company uuid not null,
  name text not null,
  place text default ''::text not null,
  zone text default 'Asia/Manila'::text not null,
  address text default ''::text not null,
  room text default ''::text not null,
  version integer default 1 not null,
  created_at timestamp with time zone not null,
  removed_at timestamp with time zone
);
create table delivery.letter (
  id uuid not null,
  template text not null,
  recipient text not null,
  about text not null,
  over_at timestamp with time zone not null,
  fields text,
  message_id text not null,
  state text default 'waiting'::text not null,
  tries integer default 0 not null,
  answer text,
  written_at timestamp with time zone not null,
  since timestamp with time zone not null,
  tried_at timestamp with time zone,
  next_at timestamp with time zone,
  ended_at timestamp with time zone
);
create table delivery.notice (
  id uuid not null,
  person uuid not null,
  template text not null,
  fields jsonb not null,
  href text not null,
  key text not null,
  at timestamp with time zone not null,
  seen_at timestamp with time zone,
  pushed_at timestamp with time zone
);
create table delivery.push_device (
  id uuid not null,
  person uuid not null,
  endpoint_hash text not null,
  subscription text not null,
  host text not null,
  browser text not null,
  since timestamp with time zone not null
);
create table delivery.push_key (
  only_one boolean default true not null,
  public_key text not null,
  sealed text not null,
  made_at timestamp with time zone not null
);
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
create table files.file (
  company uuid not null,
  hash text not null,
  size bigint not null,
  type text not null,
  name text not null,
  declared text,
  inspected boolean not null,
  first_kept_at timestamp with time zone not null,
  kept_at timestamp with time zone not null
);
create table kit.desk (
  only_one boolean default true not null,
  id uuid not null,
  created_at timestamp with time zone default clock_timestamp() not null,
  key_print text
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
create table kit.rate_limit (
  key character varying(255) not null,
  points integer default 0 not null,
  expire bigint
);
create table people.absence (
  id uuid not null,
  person uuid not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  reason text not null,
  noted_by uuid,
  noted_at timestamp with time zone not null,
  ended_by uuid,
  ended_at timestamp with time zone
);
create table people.account (
  id uuid not null,
  person_id uuid not null,
  provider_id text not null,
  account_id text not null,
  issuer text,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null
);
create table people.audit (
  id uuid not null,
  at timestamp with time zone not null,
  actor_kind text not null,
  actor uuid,
  actor_name text not null,
  act text not null,
  object_kind text,
  object_id text,
  detail jsonb not null,
  address text
);
create table people.calendar (
  id uuid not null,
  person uuid not null,
  hash text not null,
  created_at timestamp with time zone not null,
  revoked_at timestamp with time zone
);
create table people.link (
  id uuid not null,
  kind text not null,
  person uuid,
  email text,
  hash text not null,
  created_by uuid,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone
);
create table people.passkey (
  id uuid not null,
  person_id uuid not null,
  name text,
  public_key text not null,
  credential_id text not null,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamp with time zone
);
create table people.pause (
  id uuid not null,
  person uuid not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone not null
);
create table people.person (
  id uuid not null,
  kind text default 'staff'::text not null,
  name text not null,
  email text not null,
  email_verified boolean default false not null,
  image text,
  company uuid,
  zone text default 'Asia/Manila'::text not null,
  keys_on boolean default true not null,
  two_factor_enabled boolean default false not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  joined_at timestamp with time zone,
  deactivated_at timestamp with time zone,
  seen_at timestamp with time zone
);
create table people.person_role (
  person uuid not null,
  role text not null,
  granted_by uuid,
  granted_at timestamp with time zone not null
);
create table people.rota (
  id uuid not null,
  person uuid not null,
  team uuid not null,
  days smallint[] not null,
  start_time text not null,
  end_time text not null,
  zone text not null,
  from_date date not null,
  until_date date,
  created_by uuid,
  created_at timestamp with time zone not null,
  ended_by uuid,
  ended_at timestamp with time zone
);
create table people.session (
  id uuid not null,
  token text not null,
  person_id uuid not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  seen_at timestamp with time zone default clock_timestamp() not null,
  ip_address text,
  user_agent text
);
create table people.sign_in_provider (
  id text not null,
  name text not null,
  issuer text not null,
  client_id text not null,
  client_secret text not null,
  links_by_email boolean default false not null,
  created_by uuid,
  created_at timestamp with time zone not null,
  removed_at timestamp with time zone
);
create table people.swap (
  id uuid not null,
  rota uuid not null,
  date date not null,
  from_person uuid not null,
  to_person uuid not null,
  asked_at timestamp with time zone not null,
  answer text,
  answered_by uuid,
  answered_at timestamp with time zone,
  withdrawn_at timestamp with time zone
);
create table people.team (
  id uuid not null,
  name text not null,
  lead uuid,
  zone text default 'Asia/Manila'::text not null,
  created_at timestamp with time zone not null,
  dissolved_at timestamp with time zone
);
create table people.team_member (
  team uuid not null,
  person uuid not null,
  since timestamp with time zone not null
);
create table people.token (
  id uuid not null,
  person uuid,
  name text not null,
  hash text not null,
  roles text[] not null,
  scopes text[] not null,
  created_by uuid,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone,
  used_at timestamp with time zone,
  revoked_at timestamp with time zone
);
create table people.two_factor (
  id uuid not null,
  person_id uuid not null,
  secret text not null,
  backup_codes text not null,
  verified boolean default true not null,
  failed_verification_count integer default 0 not null,
  locked_until timestamp with time zone
);
create table people.used_code (
  person uuid not null,
  code_hash text not null,
  used_at timestamp with time zone not null
);
create table people.verification (
  id uuid not null,
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null
);
create table tickets.attachment (
  event uuid not null,
  ticket uuid not null,
  company uuid not null,
  hash text not null
);
create table tickets.attempt (
  actor text not null,
  route text not null,
  key text not null,
  asked bytea not null,
  status smallint not null,
  answer jsonb not null,
  at timestamp with time zone not null
);
create table tickets.erasure (
  id uuid not null,
  at timestamp with time zone not null,
  about uuid,
  ticket uuid,
  actor jsonb not null,
  texts uuid[] not null
);
create table tickets.event (
  ticket uuid not null,
  seq integer not null,
  id uuid not null,
  type text not null,
  v smallint not null,
  actor jsonb not null,
  occurred_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  edition integer not null,
  data jsonb not null,
  texts jsonb not null,
  hash bytea not null,
  tx xid8 default pg_current_xact_id() not null
) partition by RANGE (ticket);
create table tickets.text (
  id uuid not null,
  ticket uuid not null,
  about uuid,
  salt bytea not null,
  body text not null,
  sealed jsonb default '[]'::jsonb not null
);
create table tickets.ticket (
  id uuid not null,
  number integer not null,
  kind text not null,
  company uuid,
  contact uuid,
  status text not null,
  tier text not null,
  severity text not null,
  category text not null,
  code text,
  assignee uuid,
  tags text[] default '{}'::text[] not null,
  restricted boolean default false not null,
  summary uuid,
  contacted_at timestamp with time zone,
  opened_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  resolved_at timestamp with time zone,
  closed_at timestamp with time zone,
  deleted_at timestamp with time zone,
  seq integer not null,
  version integer not null,
  state jsonb not null
);

-- constraints
alter table clients.company add constraint company_about_check CHECK ((char_length(about) <= 2000));
alter table clients.company add constraint company_color_check CHECK ((color ~ '^#[0-9a-f]{6}$'::text));
alter table clients.company add constraint company_language_check CHECK ((language = ANY (ARRAY['en'::text, 'fil'::text, 'ceb'::text])));
alter table clients.company add constraint company_maintenance_check CHECK ((char_length(maintenance) <= 500));
alter table clients.company add constraint company_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 120)));
alter table clients.company add constraint company_number_check CHECK (((char_length(number) >= 1) AND (char_length(number) <= 40)));
alter table clients.company add constraint company_pkey PRIMARY KEY (id);
alter table clients.company add constraint company_place_check CHECK ((char_length(place) <= 120));
alter table clients.company add constraint company_slug_check CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (char_length(slug) <= 60)));
alter table clients.company add constraint company_slug_key UNIQUE (slug);
alter table clients.company_words add constraint company_words_pkey PRIMARY KEY (company);
alter table clients.company_words add constraint company_words_company_fkey FOREIGN KEY (company) REFERENCES clients.company(id);
alter table clients.contact add constraint contact_id_company_key UNIQUE (id, company);
alter table clients.contact add constraint contact_language_check CHECK ((language = ANY (ARRAY['en'::text, 'fil'::text, 'ceb'::text])));
alter table clients.contact add constraint contact_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 120)));
alter table clients.contact add constraint contact_person_key UNIQUE (person);
alter table clients.contact add constraint contact_pkey PRIMARY KEY (id);
alter table clients.contact add constraint contact_position_check CHECK ((char_length("position") <= 120));
alter table clients.contact add constraint contact_roles_check CHECK ((roles <@ ARRAY['it officer'::text, 'deputy'::text, 'approver'::text, 'billing'::text, 'data protection'::text, 'security'::text, 'security deputy'::text]));
alter table clients.contact add constraint contact_company_fkey FOREIGN KEY (company) REFERENCES clients.company(id);
alter table clients.contact add constraint contact_person_fkey FOREIGN KEY (person) REFERENCES people.person(id);
alter table clients.contact add constraint contact_site_company_fkey FOREIGN KEY (site, company) REFERENCES clients.site(id, company);
alter table clients.contact_way add constraint contact_way_extension_check CHECK ((extension ~ '^\d{0,8}$'::text));
alter table clients.contact_way add constraint contact_way_kind_check CHECK ((kind = ANY (ARRAY['mail'::text, 'phone'::text])));
alter table clients.contact_way add constraint contact_way_label_check CHECK ((char_length(label) <= 40));
alter table clients.contact_way add constraint contact_way_pkey PRIMARY KEY (contact, kind, value, extension);
alter table clients.contact_way add constraint contact_way_value_check CHECK (((char_length(value) >= 3) AND (char_length(value) <= 254)));
alter table clients.contact_way add constraint contact_way_contact_company_fkey FOREIGN KEY (contact, company) REFERENCES clients.contact(id, company);
alter table clients.import add constraint import_companies_check CHECK ((companies >= 0));
alter table clients.import add constraint import_delimiter_check CHECK ((delimiter = ANY (ARRAY[','::text, ';'::text, '	'::text])));
alter table clients.import add constraint import_encoding_check CHECK ((encoding = ANY (ARRAY['utf-8'::text, 'utf-16le'::text, 'windows-1252'::text])));
alter table clients.import add constraint import_file_check CHECK ((char_length(file) <= 200));
alter table clients.import add constraint import_pkey PRIMARY KEY (id);
alter table clients.import add constraint import_rows_check CHECK ((rows >= 0));
alter table clients.import add constraint import_state_check CHECK ((state = ANY (ARRAY['running'::text, 'done'::text, 'failed'::text, 'interrupted'::text])));
alter table clients.import add constraint import_started_by_fkey FOREIGN KEY (started_by) REFERENCES people.person(id);
alter table clients.import_bad_row add constraint import_bad_row_pkey PRIMARY KEY (import, line);
alter table clients.import_bad_row add constraint import_bad_row_import_fkey FOREIGN KEY (import) REFERENCES clients.import(id);
alter table clients.import_removed add constraint import_removed_count_check CHECK ((count > 0));
alter table clients.import_removed add constraint import_removed_pkey PRIMARY KEY (import, line, clause);
alter table clients.import_removed add constraint import_removed_import_fkey FOREIGN KEY (import) REFERENCES clients.import(id);
alter table clients.phrase add constraint phrase_pkey PRIMARY KEY (company);
alter table clients.phrase add constraint phrase_company_fkey FOREIGN KEY (company) REFERENCES clients.company(id);
alter table clients.phrase add constraint phrase_set_by_fkey FOREIGN KEY (set_by) REFERENCES people.person(id);
alter table clients.regime add constraint regime_pkey PRIMARY KEY (company, regime);
alter table clients.regime add constraint regime_regime_check CHECK ((regime = ANY (ARRAY['GDPR'::text, 'HIPAA'::text, 'PCI-DSS'::text, 'DPA'::text])));
alter table clients.regime add constraint regime_company_fkey FOREIGN KEY (company) REFERENCES clients.company(id);
alter table clients.regime add constraint regime_established_by_fkey FOREIGN KEY (established_by) REFERENCES people.person(id);
alter table clients.reset_tool add constraint reset_tool_ask_first_check CHECK ((char_length(ask_first) <= 200));
alter table clients.reset_tool add constraint reset_tool_id_company_key UNIQUE (id, company);
alter table clients.reset_tool add constraint reset_tool_pkey PRIMARY KEY (id);
alter table clients.reset_tool add constraint reset_tool_system_check CHECK (((char_length(system) >= 1) AND (char_length(system) <= 120)));
alter table clients.reset_tool add constraint reset_tool_url_check CHECK (((url ~ '^https://'::text) AND (char_length(url) <= 500)));
alter table clients.reset_tool add constraint reset_tool_company_fkey FOREIGN KEY (company) REFERENCES clients.company(id);
alter table clients.server add constraint server_address_check CHECK ((char_length(address) <= 253));
alter table clients.server add constraint server_host_key_check CHECK ((char_length(host_key) <= 200));
alter table clients.server add constraint server_id_company_key UNIQUE (id, company);
alter table clients.server add constraint server_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 120)));
alter table clients.server add constraint server_pkey PRIMARY KEY (id);
alter table clients.server add constraint server_power_check CHECK ((char_length(power) <= 200));
alter table clients.server add constraint server_company_fkey FOREIGN KEY (company) REFERENCES clients.company(id);
alter table clients.server add constraint server_site_company_fkey FOREIGN KEY (site, company) REFERENCES clients.site(id, company);
alter table clients.set_up_mark add constraint set_up_mark_evidence_check CHECK (((char_length(evidence) >= 1) AND (char_length(evidence) <= 500)));
alter table clients.set_up_mark add constraint set_up_mark_pkey PRIMARY KEY (id);
alter table clients.set_up_mark add constraint set_up_mark_company_fkey FOREIGN KEY (company) REFERENCES clients.company(id);
alter table clients.set_up_mark add constraint set_up_mark_done_by_fkey FOREIGN KEY (done_by) REFERENCES people.person(id);
alter table clients.set_up_mark add constraint set_up_mark_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES people.person(id);
alter table clients.site add constraint site_address_check CHECK ((char_length(address) <= 300));
alter table clients.site add constraint site_id_company_key UNIQUE (id, company);
alter table clients.site add constraint site_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 120)));
alter table clients.site add constraint site_pkey PRIMARY KEY (id);
alter table clients.site add constraint site_place_check CHECK ((char_length(place) <= 120));
alter table clients.site add constraint site_room_check CHECK ((char_length(room) <= 200));
alter table clients.site add constraint site_company_fkey FOREIGN KEY (company) REFERENCES clients.company(id);
alter table delivery.letter add constraint letter_check CHECK (((state = 'waiting'::text) = (ended_at IS NULL)));
alter table delivery.letter add constraint letter_check1 CHECK (((state <> ALL (ARRAY['sent'::text, 'discarded'::text])) OR (fields IS NULL)));
alter table delivery.letter add constraint letter_check2 CHECK (((state <> 'waiting'::text) OR (fields IS NOT NULL)));
alter table delivery.letter add constraint letter_message_id_key UNIQUE (message_id);
alter table delivery.letter add constraint letter_pkey PRIMARY KEY (id);
alter table delivery.letter add constraint letter_recipient_check CHECK ((char_length(recipient) <= 254));
alter table delivery.letter add constraint letter_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'dead'::text, 'discarded'::text])));
alter table delivery.letter add constraint letter_template_check CHECK ((template = ANY (ARRAY['invitation'::text, 'new-password'::text, 'sign-in'::text])));
alter table delivery.notice add constraint notice_fields_check CHECK ((jsonb_typeof(fields) = 'object'::text));
alter table delivery.notice add constraint notice_href_check CHECK (((href ~ '^/([^/\\]|$)'::text) AND (char_length(href) <= 300)));
alter table delivery.notice add constraint notice_key_check CHECK (((char_length(key) >= 1) AND (char_length(key) <= 200)));
alter table delivery.notice add constraint notice_pkey PRIMARY KEY (id);
alter table delivery.notice add constraint notice_template_check CHECK ((template ~ '^[a-z-]{1,40}$'::text));
alter table delivery.push_device add constraint push_device_browser_check CHECK ((char_length(browser) <= 200));
alter table delivery.push_device add constraint push_device_endpoint_hash_check CHECK ((endpoint_hash ~ '^[0-9a-f]{64}$'::text));
alter table delivery.push_device add constraint push_device_endpoint_hash_key UNIQUE (endpoint_hash);
alter table delivery.push_device add constraint push_device_host_check CHECK ((char_length(host) <= 200));
alter table delivery.push_device add constraint push_device_pkey PRIMARY KEY (id);
alter table delivery.push_key add constraint push_key_only_one_check CHECK (only_one);
alter table delivery.push_key add constraint push_key_pkey PRIMARY KEY (only_one);
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
alter table files.file add constraint file_declared_check CHECK ((char_length(declared) <= 100));
alter table files.file add constraint file_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text));
alter table files.file add constraint file_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 120)));
alter table files.file add constraint file_pkey PRIMARY KEY (company, hash);
alter table files.file add constraint file_size_check CHECK ((size >= 0));
alter table files.file add constraint file_type_check CHECK ((char_length(type) <= 100));
alter table kit.desk add constraint desk_only_one_check CHECK (only_one);
alter table kit.desk add constraint desk_pkey PRIMARY KEY (only_one);
alter table kit.migration add constraint migration_pkey PRIMARY KEY (name);
alter table kit.process add constraint process_pkey PRIMARY KEY (id);
alter table kit.rate_limit add constraint rate_limit_pkey PRIMARY KEY (key);
alter table people.absence add constraint absence_check CHECK ((until_at >= from_at));
alter table people.absence add constraint absence_pkey PRIMARY KEY (id);
alter table people.absence add constraint absence_reason_check CHECK ((reason = ANY (ARRAY['sick'::text, 'leave'::text, 'other'::text])));
alter table people.absence add constraint absence_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES people.person(id);
alter table people.absence add constraint absence_noted_by_fkey FOREIGN KEY (noted_by) REFERENCES people.person(id);
alter table people.absence add constraint absence_person_fkey FOREIGN KEY (person) REFERENCES people.person(id);
alter table people.account add constraint account_check CHECK (((access_token IS NULL) AND (refresh_token IS NULL) AND (id_token IS NULL)));
alter table people.account add constraint account_pkey PRIMARY KEY (id);
alter table people.account add constraint account_provider_id_account_id_key UNIQUE (provider_id, account_id);
alter table people.account add constraint account_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id);
alter table people.audit add constraint audit_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['person'::text, 'program'::text, 'operator'::text, 'nobody'::text])));
alter table people.audit add constraint audit_pkey PRIMARY KEY (id);
alter table people.calendar add constraint calendar_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text));
alter table people.calendar add constraint calendar_hash_key UNIQUE (hash);
alter table people.calendar add constraint calendar_pkey PRIMARY KEY (id);
alter table people.calendar add constraint calendar_person_fkey FOREIGN KEY (person) REFERENCES people.person(id);
alter table people.link add constraint link_check CHECK (((kind = 'set-up'::text) = (person IS NULL)));
alter table people.link add constraint link_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text));
alter table people.link add constraint link_hash_key UNIQUE (hash);
alter table people.link add constraint link_kind_check CHECK ((kind = ANY (ARRAY['set-up'::text, 'invite'::text, 'reset'::text, 'sign-in'::text])));
alter table people.link add constraint link_pkey PRIMARY KEY (id);
alter table people.link add constraint link_created_by_fkey FOREIGN KEY (created_by) REFERENCES people.person(id);
alter table people.link add constraint link_person_fkey FOREIGN KEY (person) REFERENCES people.person(id);
alter table people.passkey add constraint passkey_credential_id_key UNIQUE (credential_id);
alter table people.passkey add constraint passkey_pkey PRIMARY KEY (id);
alter table people.passkey add constraint passkey_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id);
alter table people.pause add constraint pause_check CHECK ((until_at >= from_at));
alter table people.pause add constraint pause_pkey PRIMARY KEY (id);
alter table people.pause add constraint pause_person_fkey FOREIGN KEY (person) REFERENCES people.person(id);
alter table people.person add constraint person_check CHECK (((kind = 'contact'::text) = (company IS NOT NULL)));
alter table people.person add constraint person_email_check CHECK (((email = lower(email)) AND (char_length(email) <= 254)));
alter table people.person add constraint person_kind_check CHECK ((kind = ANY (ARRAY['staff'::text, 'contact'::text])));
alter table people.person add constraint person_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 120)));
alter table people.person add constraint person_pkey PRIMARY KEY (id);
alter table people.person add constraint person_company_known FOREIGN KEY (company) REFERENCES clients.company(id);
alter table people.person_role add constraint person_role_pkey PRIMARY KEY (person, role);
alter table people.person_role add constraint person_role_role_check CHECK ((role = ANY (ARRAY['t1'::text, 't2'::text, 't3'::text, 'lead'::text, 'ops'::text, 'qa'::text, 'admin'::text, 'contact'::text])));
alter table people.person_role add constraint person_role_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES people.person(id);
alter table people.person_role add constraint person_role_person_fkey FOREIGN KEY (person) REFERENCES people.person(id);
alter table people.rota add constraint rota_check CHECK ((until_date >= (from_date - 1)));
alter table people.rota add constraint rota_days_check CHECK ((((cardinality(days) >= 1) AND (cardinality(days) <= 7)) AND (days <@ '{1,2,3,4,5,6,7}'::smallint[])));
alter table people.rota add constraint rota_end_time_check CHECK ((end_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text));
alter table people.rota add constraint rota_pkey PRIMARY KEY (id);
alter table people.rota add constraint rota_start_time_check CHECK ((start_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text));
alter table people.rota add constraint rota_created_by_fkey FOREIGN KEY (created_by) REFERENCES people.person(id);
alter table people.rota add constraint rota_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES people.person(id);
alter table people.rota add constraint rota_person_fkey FOREIGN KEY (person) REFERENCES people.person(id);
alter table people.rota add constraint rota_team_fkey FOREIGN KEY (team) REFERENCES people.team(id);
alter table people.session add constraint session_pkey PRIMARY KEY (id);
alter table people.session add constraint session_token_key UNIQUE (token);
alter table people.session add constraint session_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id);
alter table people.sign_in_provider add constraint sign_in_provider_id_check CHECK ((id ~ '^[a-z0-9-]{2,40}$'::text));
alter table people.sign_in_provider add constraint sign_in_provider_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 60)));
alter table people.sign_in_provider add constraint sign_in_provider_pkey PRIMARY KEY (id);
alter table people.sign_in_provider add constraint sign_in_provider_created_by_fkey FOREIGN KEY (created_by) REFERENCES people.person(id);
alter table people.swap add constraint swap_answer_check CHECK ((answer = ANY (ARRAY['accepted'::text, 'declined'::text])));
alter table people.swap add constraint swap_check CHECK ((to_person <> from_person));
alter table people.swap add constraint swap_check1 CHECK (((answer IS NULL) = (answered_at IS NULL)));
alter table people.swap add constraint swap_check2 CHECK (((answer IS NULL) OR (withdrawn_at IS NULL)));
alter table people.swap add constraint swap_pkey PRIMARY KEY (id);
alter table people.swap add constraint swap_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES people.person(id);
alter table people.swap add constraint swap_from_person_fkey FOREIGN KEY (from_person) REFERENCES people.person(id);
alter table people.swap add constraint swap_rota_fkey FOREIGN KEY (rota) REFERENCES people.rota(id);
alter table people.swap add constraint swap_to_person_fkey FOREIGN KEY (to_person) REFERENCES people.person(id);
alter table people.team add constraint team_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 80)));
alter table people.team add constraint team_pkey PRIMARY KEY (id);
alter table people.team add constraint team_lead_fkey FOREIGN KEY (lead) REFERENCES people.person(id);
alter table people.team_member add constraint team_member_pkey PRIMARY KEY (team, person);
alter table people.team_member add constraint team_member_person_fkey FOREIGN KEY (person) REFERENCES people.person(id);
alter table people.team_member add constraint team_member_team_fkey FOREIGN KEY (team) REFERENCES people.team(id);
alter table people.token add constraint token_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text));
alter table people.token add constraint token_hash_key UNIQUE (hash);
alter table people.token add constraint token_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 80)));
alter table people.token add constraint token_pkey PRIMARY KEY (id);
alter table people.token add constraint token_scopes_check CHECK ((cardinality(scopes) > 0));
alter table people.token add constraint token_created_by_fkey FOREIGN KEY (created_by) REFERENCES people.person(id);
alter table people.token add constraint token_person_fkey FOREIGN KEY (person) REFERENCES people.person(id);
alter table people.two_factor add constraint two_factor_pkey PRIMARY KEY (id);
alter table people.two_factor add constraint two_factor_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id);
alter table people.used_code add constraint used_code_pkey PRIMARY KEY (person, code_hash);
alter table people.used_code add constraint used_code_person_fkey FOREIGN KEY (person) REFERENCES people.person(id);
alter table people.verification add constraint verification_pkey PRIMARY KEY (id);
alter table tickets.attachment add constraint attachment_pkey PRIMARY KEY (event);
alter table tickets.attachment add constraint attachment_company_hash_fkey FOREIGN KEY (company, hash) REFERENCES files.file(company, hash);
alter table tickets.attachment add constraint attachment_ticket_fkey FOREIGN KEY (ticket) REFERENCES tickets.ticket(id);
alter table tickets.attempt add constraint attempt_asked_check CHECK ((octet_length(asked) = 32));
alter table tickets.attempt add constraint attempt_key_check CHECK (((char_length(key) >= 1) AND (char_length(key) <= 200)));
alter table tickets.attempt add constraint attempt_pkey PRIMARY KEY (actor, route, key);
alter table tickets.erasure add constraint erasure_pkey PRIMARY KEY (id);
alter table tickets.event add constraint event_hash_check CHECK ((octet_length(hash) = 32));
alter table tickets.event add constraint event_pkey PRIMARY KEY (ticket, seq);
alter table tickets.text add constraint text_pkey PRIMARY KEY (id);
alter table tickets.text add constraint text_salt_check CHECK ((octet_length(salt) = 16));
alter table tickets.text add constraint text_sealed_check CHECK ((jsonb_typeof(sealed) = 'array'::text));
alter table tickets.ticket add constraint ticket_kind_check CHECK ((kind = ANY (ARRAY['incident'::text, 'request'::text, 'alert'::text])));
alter table tickets.ticket add constraint ticket_number_key UNIQUE (number);
alter table tickets.ticket add constraint ticket_pkey PRIMARY KEY (id);
alter table tickets.ticket add constraint ticket_assignee_fkey FOREIGN KEY (assignee) REFERENCES people.person(id);
alter table tickets.ticket add constraint ticket_company_fkey FOREIGN KEY (company) REFERENCES clients.company(id);
alter table tickets.ticket add constraint ticket_contact_fkey FOREIGN KEY (contact) REFERENCES clients.contact(id);

-- indexes
CREATE INDEX company_by_name ON clients.company USING btree (lower(name), id);
CREATE UNIQUE INDEX company_name ON clients.company USING btree (lower(name));
CREATE UNIQUE INDEX company_number ON clients.company USING btree (lower(number));
CREATE INDEX company_words_parts ON clients.company_words USING gin (words gin_trgm_ops) WITH (fastupdate=off);
CREATE INDEX contact_company ON clients.contact USING btree (company) WHERE (removed_at IS NULL);
CREATE INDEX contact_way_value ON clients.contact_way USING btree (value);
CREATE INDEX import_started ON clients.import USING btree (started_at DESC, id DESC);
CREATE UNIQUE INDEX reset_tool_system ON clients.reset_tool USING btree (company, lower(system)) WHERE (removed_at IS NULL);
CREATE UNIQUE INDEX server_name ON clients.server USING btree (company, lower(name)) WHERE (removed_at IS NULL);
CREATE UNIQUE INDEX set_up_mark_step ON clients.set_up_mark USING btree (company, clause) WHERE (withdrawn_at IS NULL);
CREATE UNIQUE INDEX site_name ON clients.site USING btree (company, lower(name)) WHERE (removed_at IS NULL);
CREATE INDEX letter_ended ON delivery.letter USING btree (ended_at);
CREATE INDEX letter_state ON delivery.letter USING btree (state, id DESC);
CREATE UNIQUE INDEX notice_key ON delivery.notice USING btree (person, key);
CREATE INDEX notice_person ON delivery.notice USING btree (person, at DESC, id DESC);
CREATE INDEX notice_to_push ON delivery.notice USING btree (id) WHERE (pushed_at IS NULL);
CREATE INDEX notice_unseen ON delivery.notice USING btree (person) WHERE (seen_at IS NULL);
CREATE INDEX push_device_person ON delivery.push_device USING btree (person);
CREATE INDEX edition_document_hash ON editions.edition_document USING btree (document_id, hash);
CREATE INDEX edition_in_force_from ON editions.edition USING btree (in_force_from, number);
CREATE INDEX rate_limit_expire ON kit.rate_limit USING btree (expire);
CREATE INDEX absence_person ON people.absence USING btree (person, until_at);
CREATE INDEX absence_until ON people.absence USING btree (until_at);
CREATE UNIQUE INDEX account_issuer ON people.account USING btree (person_id, issuer) WHERE (issuer IS NOT NULL);
CREATE INDEX account_person ON people.account USING btree (person_id);
CREATE UNIQUE INDEX account_subject ON people.account USING btree (issuer, account_id) WHERE (issuer IS NOT NULL);
CREATE INDEX audit_at ON people.audit USING btree (at DESC, id DESC);
CREATE INDEX audit_object ON people.audit USING btree (object_kind, object_id, at DESC);
CREATE UNIQUE INDEX calendar_person ON people.calendar USING btree (person) WHERE (revoked_at IS NULL);
CREATE INDEX passkey_person ON people.passkey USING btree (person_id);
CREATE INDEX pause_person ON people.pause USING btree (person, until_at DESC);
CREATE INDEX person_company ON people.person USING btree (company) WHERE (company IS NOT NULL);
CREATE UNIQUE INDEX person_email ON people.person USING btree (email);
CREATE INDEX rota_person ON people.rota USING btree (person, from_date);
CREATE INDEX rota_team ON people.rota USING btree (team, from_date);
CREATE INDEX session_person ON people.session USING btree (person_id);
CREATE UNIQUE INDEX sign_in_provider_issuer ON people.sign_in_provider USING btree (issuer, client_id) WHERE (removed_at IS NULL);
CREATE INDEX swap_date ON people.swap USING btree (date);
CREATE UNIQUE INDEX swap_open ON people.swap USING btree (rota, date, from_person, to_person) WHERE ((answer IS NULL) AND (withdrawn_at IS NULL));
CREATE INDEX swap_to ON people.swap USING btree (to_person) WHERE ((answer IS NULL) AND (withdrawn_at IS NULL));
CREATE INDEX team_member_person ON people.team_member USING btree (person);
CREATE UNIQUE INDEX team_name ON people.team USING btree (lower(name)) WHERE (dissolved_at IS NULL);
CREATE INDEX token_person ON people.token USING btree (person);
CREATE UNIQUE INDEX two_factor_person ON people.two_factor USING btree (person_id);
CREATE INDEX verification_identifier ON people.verification USING btree (identifier);
CREATE INDEX attachment_file ON tickets.attachment USING btree (company, hash);
CREATE INDEX attachment_ticket ON tickets.attachment USING btree (ticket);
CREATE INDEX attempt_at ON tickets.attempt USING btree (at);
CREATE INDEX event_feed ON ONLY tickets.event USING btree (tx, id);
CREATE INDEX text_about ON tickets.text USING btree (about) WHERE (about IS NOT NULL);
CREATE INDEX text_ticket ON tickets.text USING btree (ticket);
CREATE INDEX ticket_mine ON tickets.ticket USING btree (assignee, updated_at DESC, id DESC) WHERE ((deleted_at IS NULL) AND (status <> 'closed'::text));
CREATE INDEX ticket_of_company ON tickets.ticket USING btree (company, updated_at DESC, id DESC) WHERE (deleted_at IS NULL);
CREATE INDEX ticket_owed ON tickets.ticket USING btree (((state ->> 'resolvedOwner'::text)), updated_at DESC, id DESC) WHERE ((deleted_at IS NULL) AND (status = 'resolved'::text));
CREATE INDEX ticket_status ON tickets.ticket USING btree (status, updated_at DESC, id DESC) WHERE (deleted_at IS NULL);
CREATE INDEX ticket_unassigned ON tickets.ticket USING btree (updated_at DESC, id DESC) WHERE ((deleted_at IS NULL) AND (assignee IS NULL) AND (status <> ALL (ARRAY['resolved'::text, 'closed'::text])));
CREATE INDEX ticket_undone ON tickets.ticket USING btree (updated_at DESC, id DESC) WHERE ((deleted_at IS NULL) AND (status <> ALL (ARRAY['resolved'::text, 'closed'::text])));
CREATE INDEX ticket_updated ON tickets.ticket USING btree (updated_at DESC, id DESC) WHERE (deleted_at IS NULL);
CREATE INDEX ticket_waiting ON tickets.ticket USING btree (updated_at DESC, id DESC) WHERE ((deleted_at IS NULL) AND (status = ANY (ARRAY['waiting on client'::text, 'waiting on third party'::text])));

-- triggers
CREATE TRIGGER immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON editions.clause_wording FOR EACH STATEMENT EXECUTE FUNCTION editions.refuse_change();
CREATE TRIGGER immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON editions.document_text FOR EACH STATEMENT EXECUTE FUNCTION editions.refuse_change();
CREATE TRIGGER immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON editions.edition FOR EACH STATEMENT EXECUTE FUNCTION editions.refuse_change();
CREATE TRIGGER immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON editions.edition_document FOR EACH STATEMENT EXECUTE FUNCTION editions.refuse_change();
CREATE TRIGGER immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON people.audit FOR EACH STATEMENT EXECUTE FUNCTION people.refuse_change();

-- row-level security
alter table clients.company enable row level security;
alter table clients.contact enable row level security;
alter table clients.reset_tool enable row level security;
alter table clients.site enable row level security;
alter table people.person enable row level security;
create policy own_company on clients.company for select to hub_contact using ((id = (NULLIF(current_setting('hub.company'::text, true), ''::text))::uuid)) with check ();
create policy own_company on clients.contact for select to hub_contact using ((company = (NULLIF(current_setting('hub.company'::text, true), ''::text))::uuid)) with check ();
create policy own_company on clients.reset_tool for select to hub_contact using ((company = (NULLIF(current_setting('hub.company'::text, true), ''::text))::uuid)) with check ();
create policy own_company on clients.site for select to hub_contact using ((company = (NULLIF(current_setting('hub.company'::text, true), ''::text))::uuid)) with check ();
create policy own_company on people.person for select to hub_contact using (((company = (NULLIF(current_setting('hub.company'::text, true), ''::text))::uuid) AND (deactivated_at IS NULL))) with check ();
create policy whole_desk on clients.company for all to hub_app using (true) with check (true);
create policy whole_desk on clients.contact for all to hub_app using (true) with check (true);
create policy whole_desk on clients.reset_tool for all to hub_app using (true) with check (true);
create policy whole_desk on clients.site for all to hub_app using (true) with check (true);
create policy whole_desk on people.person for all to hub_app using (true) with check (true);

-- rights
grant execute on function files.forget(uuid,text,timestamp with time zone) to hub_app;
grant usage on schema clients to hub_app;
grant usage on schema clients to hub_contact;
grant usage on schema delivery to hub_app;
grant usage on schema editions to hub_app;
grant usage on schema files to hub_app;
grant usage on schema kit to hub_app;
grant usage on schema people to hub_app;
grant usage on schema people to hub_contact;
grant usage on schema public to hub_app;
grant usage on schema public to hub_contact;
grant usage on schema tickets to hub_app;
grant usage on sequence tickets.number to hub_app;
grant insert, select, update on table clients.company to hub_app;
grant select (color), select (id), select (language), select (name), select (place), select (slug), select (supported_from), select (zone) on table clients.company to hub_contact;
grant insert, select, update on table clients.company_words to hub_app;
grant insert, select, update on table clients.contact to hub_app;
grant select (company), select (id), select (language), select (name), select (person), select (removed_at), select (roles) on table clients.contact to hub_contact;
grant delete, insert, select, update on table clients.contact_way to hub_app;
grant insert, select, update on table clients.import to hub_app;
grant delete, insert, select on table clients.import_bad_row to hub_app;
grant delete, insert, select on table clients.import_removed to hub_app;
grant insert, select, update on table clients.phrase to hub_app;
grant delete, insert, select, update on table clients.regime to hub_app;
grant insert, select, update on table clients.reset_tool to hub_app;
grant select (ask_first), select (company), select (id), select (removed_at), select (system), select (url) on table clients.reset_tool to hub_contact;
grant insert, select, update on table clients.server to hub_app;
grant insert, select, update on table clients.set_up_mark to hub_app;
grant insert, select, update on table clients.site to hub_app;
grant select (company), select (id), select (name), select (place), select (removed_at), select (zone) on table clients.site to hub_contact;
grant delete, insert, select, update on table delivery.letter to hub_app;
grant insert, select, update (pushed_at), update (seen_at) on table delivery.notice to hub_app;
grant delete, insert, select, update on table delivery.push_device to hub_app;
grant insert, select on table delivery.push_key to hub_app;
grant insert, select on table editions.clause_wording to hub_app;
grant insert, select on table editions.document_text to hub_app;
grant insert, select on table editions.edition to hub_app;
grant insert, select on table editions.edition_document to hub_app;
grant insert, select, update (kept_at) on table files.file to hub_app;
grant insert, select, update (key_print) on table kit.desk to hub_app;
grant select on table kit.migration to hub_app;
grant delete, insert, select, update on table kit.process to hub_app;
grant delete, insert, select, update on table kit.rate_limit to hub_app;
grant insert, select, update on table people.absence to hub_app;
grant delete, insert, select, update on table people.account to hub_app;
grant insert, select on table people.audit to hub_app;
grant insert, select, update on table people.calendar to hub_app;
grant insert, select, update on table people.link to hub_app;
grant delete, insert, select, update on table people.passkey to hub_app;
grant insert, select, update on table people.pause to hub_app;
grant insert, select, update on table people.person to hub_app;
grant select (company), select (id), select (kind), select (name) on table people.person to hub_contact;
grant delete, insert, select on table people.person_role to hub_app;
grant insert, select, update on table people.rota to hub_app;
grant delete, insert, select, update on table people.session to hub_app;
grant insert, select, update on table people.sign_in_provider to hub_app;
grant insert, select, update on table people.swap to hub_app;
grant insert, select, update on table people.team to hub_app;
grant delete, insert, select on table people.team_member to hub_app;
grant insert, select, update on table people.token to hub_app;
grant delete, insert, select, update on table people.two_factor to hub_app;
grant delete, insert, select on table people.used_code to hub_app;
grant delete, insert, select, update on table people.verification to hub_app;
grant delete, insert, select on table tickets.attachment to hub_app;
grant delete, insert, select on table tickets.attempt to hub_app;
grant insert, select on table tickets.erasure to hub_app;
grant insert, select on table tickets.event to hub_app;
grant delete, insert, select on table tickets.text to hub_app;
grant insert, select, update on table tickets.ticket to hub_app;

-- comments
comment on table clients.company is 'Client companies (KB-253 U3)';
comment on table clients.company_words is 'Everything by which somebody looks for a company, in lower case without accents; written with each change';
comment on table clients.contact is 'People at a company (KB-253 P3 to P5); without a role they are staff of it';
comment on table clients.contact_way is 'Registered numbers and mail addresses of contacts, the first of a kind first';
comment on table clients.import is 'Imports of client companies from a file';
comment on table clients.import_bad_row is 'Rows that an import left out, as they stood in the file; kept for 30 days, since people are named in them';
comment on table clients.import_removed is 'Secrets that an import took out of rows, counted by row and class; kept for 30 days, as the rows that were left out';
comment on table clients.phrase is 'The company phrase for identification by voice (KB-253 P6), as a hash';
comment on table clients.regime is 'Which data regimes apply to a company (KB-253 P8); without a row it is not known, and not known is not no (P9)';
comment on table clients.reset_tool is 'Where the staff of a company set a new password themselves, one link for each system (KB-253 U16)';
comment on table clients.server is 'Servers with their components of the service stack (KB-253 U8, P11)';
comment on table clients.set_up_mark is 'Steps of the set-up that are done, each with its evidence (KB-253 W1)';
comment on table clients.site is 'Where a company works, with zone and place (KB-253 P2) and who opens the server room (P11)';
comment on table delivery.letter is 'Mail that the hub sends: fixed templates, each to one recipient';
comment on table delivery.notice is 'One line in the inbox of one person: a template with typed fields, never free text';
comment on table delivery.push_device is 'A browser in which somebody wants to be notified; deleted when they or its push service say so';
comment on table delivery.push_key is 'The VAPID key pair (RFC 8292): made once, since devices are bound to it';
comment on table editions.clause_wording is 'What a clause says from an edition on; null where that edition took it out';
comment on table editions.document_text is 'Every text of a document that was ever published, once';
comment on table editions.edition is 'One published version of the whole set of documents, with the moment it takes force';
comment on table editions.edition_document is 'Which text each document has in an edition';
comment on table files.file is 'Attachments: one row for each content of a company; a row stands only where its bytes are safe on disk';
comment on table kit.desk is 'Which desk this database is; one row';
comment on table kit.process is 'The hub processes that run on this desk; one that was not seen for a minute is gone';
comment on table kit.rate_limit is 'How often something was tried, by hash of who tried';
comment on table people.absence is 'When somebody is not there, whatever the rota says; may be ended early';
comment on table people.account is 'How somebody proves who they are: a password, or a subject at a single sign-on provider';
comment on table people.audit is 'What was done to people, access and settings; rows are added and never changed';
comment on table people.calendar is 'Addresses of calendar feeds; only the SHA-256 of what opens one is kept';
comment on table people.link is 'One-time links; only the SHA-256 of what the link holds is kept';
comment on table people.passkey is 'Public keys of passkeys (WebAuthn)';
comment on table people.pause is 'Breaks that somebody announced; each ends by itself';
comment on table people.person is 'Everybody who can sign in: staff, and contacts of client companies';
comment on table people.person_role is 'What somebody is at the desk; several at once are usual';
comment on table people.rota is 'Who works for which team on which weekdays; ended, never deleted';
comment on table people.session is 'Where somebody is signed in; deleting the row signs them out there';
comment on table people.sign_in_provider is 'OpenID Connect providers for single sign-on; the secret is encrypted under the hub''s key';
comment on table people.swap is 'A colleague asked to take the shift of one rota row on one date, and the answer';
comment on table people.team is 'Engineers who share a Team Leader and a rota';
comment on table people.team_member is 'Who belongs to which team';
comment on table people.token is 'API tokens: a person''s own, or a program''s where no person is named';
comment on table people.two_factor is 'The secret of an authenticator app, encrypted under the hub''s key';
comment on table people.used_code is 'Codes of authenticator apps that were tried lately, as hashes';
comment on table people.verification is 'Half-finished proofs: second factors, passkeys and single sign-on under way';
comment on table tickets.attachment is 'Attachments of tickets, by the entry that brought them; the file itself is a row of files.file';
comment on table tickets.attempt is 'What was answered under an idempotency key, kept for 24 hours';
comment on table tickets.erasure is 'Which texts were erased; the same list lies in erasures.log of the data folder, and a restore replays it';
comment on table tickets.event is 'The logs of all tickets; partitioned by the month in which a ticket was opened, since its id begins with it';
comment on table tickets.text is 'The words of the logs; an event keeps SHA-256(salt, body), so that erasing one changes no event';
comment on table tickets.ticket is 'What each ticket is, made from its log; tickets.event is the truth';
