-- What waits for somebody in the hub. A person is an id only: this module knows no people.

create schema if not exists delivery;
grant usage on schema delivery to hub_app;

create table delivery.notice (
  id uuid primary key,
  person uuid not null,
  template text not null check (template ~ '^[a-z-]{1,40}$'),
  fields jsonb not null check (jsonb_typeof(fields) = 'object'),
  -- A path of the hub, and nothing that a browser reads as another host.
  href text not null check (href ~ '^/([^/\\]|$)' and char_length(href) <= 300),
  key text not null check (char_length(key) between 1 and 200),
  at timestamptz not null,
  seen_at timestamptz
);
comment on table delivery.notice is 'One line in the inbox of one person: a template with typed fields, never free text';
create unique index notice_key on delivery.notice (person, key);
create index notice_person on delivery.notice (person, at desc, id desc);
create index notice_unseen on delivery.notice (person) where seen_at is null;

grant select, insert on delivery.notice to hub_app;
grant update (seen_at) on delivery.notice to hub_app;
