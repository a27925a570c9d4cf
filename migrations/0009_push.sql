-- Devices on which somebody wants to be notified, and the key by which push services know this hub.

create table delivery.push_key (
  only_one boolean primary key default true check (only_one),
  public_key text not null,
  -- The private key, sealed under the hub's key.
  sealed text not null,
  made_at timestamptz not null
);
comment on table delivery.push_key is 'The VAPID key pair (RFC 8292): made once, since devices are bound to it';

create table delivery.push_device (
  id uuid primary key,
  person uuid not null,
  -- The address of a device opens it, and so do its keys: they are sealed, and known by their SHA-256.
  endpoint_hash text not null unique check (endpoint_hash ~ '^[0-9a-f]{64}$'),
  subscription text not null,
  host text not null check (char_length(host) <= 200),
  browser text not null check (char_length(browser) <= 200),
  since timestamptz not null
);
comment on table delivery.push_device is 'A browser in which somebody wants to be notified; deleted when they or its push service say so';
create index push_device_person on delivery.push_device (person);

-- What stands in the inbox before there are devices is pushed to none.
alter table delivery.notice add column pushed_at timestamptz;
update delivery.notice set pushed_at = at;
create index notice_to_push on delivery.notice (id) where pushed_at is null;
comment on column delivery.notice.pushed_at is 'When it was handed on to the devices of its person, or nobody had any';

grant select, insert on delivery.push_key to hub_app;
grant select, insert, update, delete on delivery.push_device to hub_app;
grant update (pushed_at) on delivery.notice to hub_app;
