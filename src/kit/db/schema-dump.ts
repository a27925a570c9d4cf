import type pg from 'pg';

const OURS = "n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_'";
/** Leaves out what an extension brought. */
const notOf = (catalog: string) =>
  `not exists (select from pg_depend d where d.classid = '${catalog}'::regclass and d.objid = o.oid and d.deptype = 'e')`;

/** One query per kind of thing, each giving `line`s that read as SQL, in a stable order on every supported version. */
const PARTS: [title: string, sql: string][] = [
  [
    'extensions',
    `select format('create extension %I;', extname) as line from pg_extension where extname <> 'plpgsql' order by 1`,
  ],
  [
    'schemas',
    `select format('create schema %I;', n.nspname) as line from pg_namespace n where ${OURS} and n.nspname <> 'public' order by 1`,
  ],
  [
    'types',
    `select format('create type %I.%I as enum (%s);', n.nspname, o.typname,
            (select string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder) from pg_enum e where e.enumtypid = o.oid)) as line
       from pg_type o join pg_namespace n on n.oid = o.typnamespace
      where o.typtype = 'e' and ${OURS} and ${notOf('pg_type')} order by 1`,
  ],
  [
    'functions',
    `select pg_get_functiondef(o.oid) || ';' as line
       from pg_proc o join pg_namespace n on n.oid = o.pronamespace
      where o.prokind in ('f', 'p') and ${OURS} and ${notOf('pg_proc')} order by o.oid::regprocedure::text collate "C"`,
  ],
  [
    'tables',
    `select format(E'create table %I.%I (\\n%s\\n)%s;', n.nspname, o.relname,
            (select string_agg(format('  %I %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
                      case when a.attidentity <> '' then ' generated always as identity'
                           when a.attgenerated <> '' then format(' generated always as (%s) stored', pg_get_expr(f.adbin, f.adrelid))
                           when f.adbin is not null then ' default ' || pg_get_expr(f.adbin, f.adrelid) else '' end,
                      case when a.attnotnull then ' not null' else '' end), E',\\n' order by a.attnum)
               from pg_attribute a left join pg_attrdef f on f.adrelid = a.attrelid and f.adnum = a.attnum
              where a.attrelid = o.oid and a.attnum > 0 and not a.attisdropped),
            case when o.relkind = 'p' then ' partition by ' || pg_get_partkeydef(o.oid) else '' end) as line
       from pg_class o join pg_namespace n on n.oid = o.relnamespace
      where o.relkind in ('r', 'p') and not o.relispartition and ${OURS} and ${notOf('pg_class')}
      order by n.nspname collate "C", o.relname collate "C"`,
  ],
  [
    'views',
    `select format(E'create %s %I.%I%s as\\n%s', case o.relkind when 'm' then 'materialized view' else 'view' end,
            n.nspname, o.relname, case when o.reloptions is null then '' else format(' with (%s)', array_to_string(o.reloptions, ', ')) end,
            pg_get_viewdef(o.oid)) as line
       from pg_class o join pg_namespace n on n.oid = o.relnamespace
      where o.relkind in ('v', 'm') and ${OURS} and ${notOf('pg_class')} order by n.nspname collate "C", o.relname collate "C"`,
  ],
  [
    'constraints',
    `select format('alter table %s add constraint %I %s;', o.conrelid::regclass, o.conname, pg_get_constraintdef(o.oid)) as line
       from pg_constraint o join pg_class c on c.oid = o.conrelid join pg_namespace n on n.oid = o.connamespace
      where o.contype in ('c', 'f', 'p', 'u', 'x') and not c.relispartition and ${OURS}
      order by o.conrelid::regclass::text collate "C", o.contype = 'f', o.conname collate "C"`,
  ],
  [
    'indexes',
    `select pg_get_indexdef(i.indexrelid) || ';' as line
       from pg_index i join pg_class o on o.oid = i.indrelid join pg_namespace n on n.oid = o.relnamespace
      where not o.relispartition and ${OURS} and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
      order by i.indexrelid::regclass::text collate "C"`,
  ],
  [
    'triggers',
    `select pg_get_triggerdef(o.oid) || ';' as line
       from pg_trigger o join pg_class c on c.oid = o.tgrelid join pg_namespace n on n.oid = c.relnamespace
      where not o.tgisinternal and not c.relispartition and ${OURS} order by c.oid::regclass::text collate "C", o.tgname collate "C"`,
  ],
  [
    'row-level security',
    `select format('alter table %s enable row level security;', o.oid::regclass) as line
       from pg_class o join pg_namespace n on n.oid = o.relnamespace where o.relrowsecurity and ${OURS}
     union all
     select format('create policy %I on %s for %s to %s%s%s;', p.policyname, format('%I.%I', p.schemaname, p.tablename)::regclass,
            lower(p.cmd), array_to_string(p.roles, ', '), coalesce(format(' using (%s)', p.qual), ''), coalesce(format(' with check (%s)', p.with_check), ''))
       from pg_policies p order by 1`,
  ],
  [
    'rights',
    `select format('grant %s on %s %s to %s;', string_agg(lower(privilege), ', ' order by privilege), kind, name, grantee) as line
       from (select a.privilege_type as privilege, 'schema' as kind, quote_ident(n.nspname) as name, a.grantee::regrole::text as grantee
               from pg_namespace n, aclexplode(n.nspacl) a where ${OURS} and a.grantee <> 0
             union all
             select a.privilege_type, case o.relkind when 'S' then 'sequence' else 'table' end, o.oid::regclass::text, a.grantee::regrole::text
               from pg_class o join pg_namespace n on n.oid = o.relnamespace, aclexplode(o.relacl) a
              where ${OURS} and a.grantee <> 0 and not o.relispartition and ${notOf('pg_class')}
             union all
             select format('%s (%s)', a.privilege_type, c.attname), 'table', o.oid::regclass::text, a.grantee::regrole::text
               from pg_attribute c join pg_class o on o.oid = c.attrelid join pg_namespace n on n.oid = o.relnamespace,
                    aclexplode(c.attacl) a
              where ${OURS} and a.grantee <> 0 and not o.relispartition
             union all
             select a.privilege_type, 'function', o.oid::regprocedure::text, a.grantee::regrole::text
               from pg_proc o join pg_namespace n on n.oid = o.pronamespace, aclexplode(o.proacl) a
              where ${OURS} and a.grantee <> 0 and ${notOf('pg_proc')}) g
      where grantee in ('hub_app', 'hub_contact')
      group by kind, name, grantee order by kind, name collate "C", grantee`,
  ],
  [
    'comments',
    `select format('comment on table %s is %L;', o.oid::regclass, obj_description(o.oid, 'pg_class')) as line
       from pg_class o join pg_namespace n on n.oid = o.relnamespace
      where o.relkind in ('r', 'p', 'v', 'm') and ${OURS} and obj_description(o.oid, 'pg_class') is not null order by 1`,
  ],
];

/** The schema as it stands, written as SQL for people to read and for differences to show; made by looking, not by pg_dump. */
export async function dumpSchema(client: pg.ClientBase | pg.Pool): Promise<string> {
  const text = ['-- Made by `npm run schema` from the migrations. Do not edit: write a migration and make it again.'];
  for (const [title, sql] of PARTS) {
    const { rows } = await client.query<{ line: string }>(sql);
    if (rows.length > 0) text.push(`\n-- ${title}`, ...rows.map(({ line }) => line.replace(/\s+$/gm, '')));
  }
  return `${text.join('\n')}\n`;
}
