import type { Command } from './command.ts';

/** Every command of `hub`, loaded when it is called. A new one is one line here and one file in commands/. */
export const commands: Record<string, () => Promise<Command>> = {
  start: async () => (await import('./commands/start.ts')).start,
  check: async () => (await import('./commands/check.ts')).check,
  format: async () => (await import('./commands/format.ts')).format,
  try: async () => (await import('./commands/try.ts')).tryOut,
  publish: async () => (await import('./commands/publish.ts')).publish,
  editions: async () => (await import('./commands/editions.ts')).editions,
  export: async () => (await import('./commands/export.ts')).exportDocuments,
  search: async () => (await import('./commands/search.ts')).search,
  token: async () => (await import('./commands/token.ts')).token,
  clean: async () => (await import('./commands/clean.ts')).clean,
  verify: async () => (await import('./commands/verify.ts')).verify,
  rebuild: async () => (await import('./commands/rebuild.ts')).rebuild,
  doctor: async () => (await import('./commands/doctor.ts')).doctor,
};
