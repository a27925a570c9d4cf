import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import ipaddr from 'ipaddr.js';
import { type FileSettings, readFileSettings } from './file-settings.ts';
import { type MailSettings, readMailSettings } from './mail-settings.ts';
import { Refusal } from './refusal.ts';
import { Secret } from './secret.ts';
import { type Definition, withoutPassword, wrong } from './setting.ts';

/** Everything that an operator can set. */
export interface Settings extends MailSettings, FileSettings {
  /** TCP port of the web server; 0 takes any free one. */
  port: number;
  /** Address to listen on; 127.0.0.1 is reachable from this machine only. */
  host: string;
  /** Folder that holds the database and the files. */
  dataDir: string;
  /** A PostgreSQL of your own, as the role that owns the schema; without it the hub runs its own. */
  databaseUrl: Secret | undefined;
  /** The address under which people reach the hub. */
  publicUrl: string;
  /** Addresses and networks of reverse proxies whose X-Forwarded-For is believed. */
  trustedProxies: string[];
  /** Hosts of the operator's own networks that the hub may ask: `idp.corp.example`, with a port or without. */
  privateHosts: string[];
  /** The hub's key, where it is not kept in the data folder. */
  hubKey: Secret | undefined;
}

/** One line of `hub doctor`: a setting, its value as it may be shown, and where it came from. */
export interface SettingSource {
  name: string;
  value: string;
  source: string;
}

/** Values given on the command line, by the names of their flags. */
export type SettingFlags = { [flag: string]: string | boolean | string[] | undefined };

/** Reads the settings: a flag wins over the environment, the environment over the default. */
export function readSettings(
  env: NodeJS.ProcessEnv,
  flags: SettingFlags = {},
): { settings: Settings; sources: SettingSource[] } {
  const sources: SettingSource[] = [];
  const read = <T>(definition: Definition<T>): T => {
    const { value, source } = pick(definition, env, flags);
    sources.push({ name: definition.env, value: (definition.show ?? String)(value), source });
    return value;
  };
  const port = read(PORT);
  const host = read(HOST);
  const dataDir = read(dataDirFor(env));
  const databaseUrl = read(DATABASE_URL);
  const publicUrl = read(publicUrlFor(host, port));
  const trustedProxies = read(TRUSTED_PROXIES);
  const privateHosts = read(PRIVATE_HOSTS);
  const hubKey = read(HUB_KEY);
  const files = readFileSettings(read);
  const mail = readMailSettings(read);
  const own = { port, host, dataDir, databaseUrl, publicUrl, trustedProxies, privateHosts, hubKey };
  return { settings: { ...own, ...files, ...mail }, sources };
}

function pick<T>(definition: Definition<T>, env: NodeJS.ProcessEnv, flags: SettingFlags): { value: T; source: string } {
  const { env: name, flag } = definition;
  const flagged = flags[flag];
  if (typeof flagged === 'string') return { value: definition.parse(flagged), source: `flag --${flag}` };
  const text = env[name]?.trim();
  if (text) return { value: definition.parse(text), source: 'environment' };
  return { value: definition.fallback(), source: 'default' };
}

const PORT: Definition<number> = {
  env: 'PORT',
  flag: 'port',
  fallback: () => 7010,
  parse: (text) => {
    const port = Number(text);
    if (/^\d+$/.test(text) && port <= 65535) return port;
    throw wrong('PORT', text, 'is not a port', 'Give a whole number from 1 to 65535, such as PORT=7010.');
  },
};

const HOST: Definition<string> = {
  env: 'HOST',
  flag: 'host',
  fallback: () => '127.0.0.1',
  parse: (text) => {
    if (/^[\w.:%-]+$/.test(text)) return text;
    throw wrong(
      'HOST',
      text,
      'is not an address',
      'Give 127.0.0.1 for this machine only, or 0.0.0.0 for every network.',
    );
  },
};

const dataDirFor = (env: NodeJS.ProcessEnv): Definition<string> => ({
  env: 'DATA_DIR',
  flag: 'data-dir',
  fallback: () => defaultDataDir(env),
  parse: (text) => {
    if (!text.includes('\0')) return resolve(text);
    throw wrong('DATA_DIR', text, 'is not a path', 'Give the path of a folder.');
  },
});

/** /var/lib for root; the user's own data folder for others, where the XDG convention or macOS puts it. */
export function defaultDataDir(env: NodeJS.ProcessEnv, isRoot = process.getuid?.() === 0): string {
  if (isRoot) return '/var/lib/leantech-hub';
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'leantech-hub');
  const xdg = env.XDG_DATA_HOME;
  const base = xdg && isAbsolute(xdg) ? xdg : join(env.HOME || homedir(), '.local', 'share');
  return join(base, 'leantech-hub');
}

const DATABASE_URL: Definition<Secret | undefined> = {
  env: 'DATABASE_URL',
  flag: 'database-url',
  fallback: () => undefined,
  show: (value) => (value ? withoutPassword(value.reveal()) : "none: the hub's own PostgreSQL"),
  parse: (text) => {
    const url = URL.parse(text);
    if (url && /^postgres(ql)?:$/.test(url.protocol) && url.username && url.password && url.pathname.length > 1) {
      return new Secret(text);
    }
    throw new Refusal({
      code: 'settings/database-url',
      message: 'DATABASE_URL is not the address of a PostgreSQL database with user and password.',
      remedy: 'Write it as postgres://hub_owner:password@host:5432/hub, special characters in it percent-encoded.',
    });
  },
};

const publicUrlFor = (host: string, port: number): Definition<string> => ({
  env: 'PUBLIC_URL',
  flag: 'public-url',
  fallback: () => `http://${reachableName(host)}:${port}`,
  parse: (text) => {
    const url = URL.parse(text);
    if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.username)
      return url.origin;
    throw wrong(
      'PUBLIC_URL',
      text,
      'is not a web address',
      'Give scheme and host only, such as https://hub.example.com.',
    );
  },
});

const TRUSTED_PROXIES: Definition<string[]> = {
  env: 'TRUSTED_PROXIES',
  flag: 'trusted-proxies',
  fallback: () => [],
  show: (list) => list.join(', ') || 'none',
  parse: (text) => {
    const list = text.split(',').map((it) => it.trim());
    if (list.every((it) => ipaddr.isValid(it) || ipaddr.isValidCIDR(it))) return list;
    throw wrong(
      'TRUSTED_PROXIES',
      text,
      'is no list of addresses',
      'Give addresses or networks of your own reverse proxies, such as 127.0.0.1, 10.0.0.0/8.',
    );
  },
};

const PRIVATE_HOSTS: Definition<string[]> = {
  env: 'PRIVATE_HOSTS',
  flag: 'private-hosts',
  fallback: () => [],
  show: (list) => list.join(', ') || 'none',
  parse: (text) => {
    const list = text.split(',').map((it) => it.trim().toLowerCase());
    if (list.every(isHost)) return list;
    throw wrong(
      'PRIVATE_HOSTS',
      text,
      'is no list of hosts',
      'Give host names without https:// and path, such as idp.corp.example, 10.0.0.5:8443.',
    );
  },
};

/** A host as a URL has it, and nothing besides. */
function isHost(text: string): boolean {
  const url = URL.parse(`https://${text}`);
  return url !== null && !/[/?#@\\\s]/.test(text) && url.pathname === '/';
}

const HUB_KEY: Definition<Secret | undefined> = {
  env: 'HUB_KEY',
  flag: 'hub-key',
  fallback: () => undefined,
  show: (key) => (key ? 'set' : 'in the data folder'),
  parse: (text) => {
    if (/^[A-Za-z0-9_-]{43}$/.test(text)) return new Secret(text);
    throw new Refusal({
      code: 'settings/hub-key',
      message: 'HUB_KEY is not a key of this hub: 43 letters, digits, "-" and "_".',
      remedy: 'Copy it from the file hub.key in the data folder of the hub that has it.',
    });
  },
};

/** The name to open in a browser on this machine for an address that is listened on. */
export function reachableName(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
