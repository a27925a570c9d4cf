import type { CommandOptions } from './command.ts';

/** The flags that set what the environment sets otherwise; every command that needs settings takes them. */
export const settingOptions = {
  port: { type: 'string', value: 'PORT', help: 'Port to listen on (PORT, 7010)' },
  host: { type: 'string', value: 'ADDRESS', help: 'Address to listen on (HOST, 127.0.0.1: this machine only)' },
  'data-dir': { type: 'string', value: 'FOLDER', help: 'Folder for the database and the files (DATA_DIR)' },
  'database-url': { type: 'string', value: 'URL', help: 'A PostgreSQL of your own, 15 or newer (DATABASE_URL)' },
  'public-url': { type: 'string', value: 'URL', help: 'Address under which people reach the hub (PUBLIC_URL)' },
  'trusted-proxies': {
    type: 'string',
    value: 'LIST',
    help: 'Reverse proxies whose X-Forwarded-For is believed (TRUSTED_PROXIES)',
  },
  'private-hosts': {
    type: 'string',
    value: 'LIST',
    help: 'Sign-in providers that stand in a network of your own (PRIVATE_HOSTS)',
  },
} as const satisfies CommandOptions;
