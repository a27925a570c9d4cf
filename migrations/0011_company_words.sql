-- By what companies are found, in a table without row-level security: under it PostgreSQL does not trust LIKE with an index, and a
-- search read every company. No contact may read it.

create table clients.company_words (
  company uuid primary key references clients.company,
  words text not null
);
comment on table clients.company_words is 'Everything by which somebody looks for a company, in lower case without accents; written with each change';
insert into clients.company_words (company, words) select id, search from clients.company;
alter table clients.company drop column search;
grant select, insert, update on clients.company_words to hub_app;

do $$
begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    -- What waits in a list for later would have to be read by every search until then.
    create index company_words_parts on clients.company_words using gin (words gin_trgm_ops) with (fastupdate = off);
  end if;
end $$;
