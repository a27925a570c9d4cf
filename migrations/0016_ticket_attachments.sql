-- Which file an entry of a log brought. A row here holds the file against the sweep; an erasure takes the row away first.
create table tickets.attachment (
  event uuid primary key,
  ticket uuid not null references tickets.ticket,
  company uuid not null,
  hash text not null,
  foreign key (company, hash) references files.file (company, hash)
);
comment on table tickets.attachment is 'Attachments of tickets, by the entry that brought them; the file itself is a row of files.file';
create index attachment_ticket on tickets.attachment (ticket);
create index attachment_file on tickets.attachment (company, hash);

grant select, insert, delete on tickets.attachment to hub_app;
