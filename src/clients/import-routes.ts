import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import { answers, api, idParams, noQuery } from '../kit/http/api.ts';
import { bodySize } from '../kit/http/body-size.ts';
import { type Finder, may } from '../kit/http/guard.ts';
import { Refusal } from '../kit/refusal.ts';
import type { PeopleEnv } from '../people/identify.ts';
import { whoDid } from '../people/who-did.ts';
import { withoutSecrets } from './clean/secrets-of.ts';
import { badRowsCsv } from './import/bad-rows-csv.ts';
import { type CleanReading, withoutSecretsIn } from './import/clean-batches.ts';
import { lookAtFile } from './import/look-at-file.ts';
import { openReading } from './import/open-reading.ts';
import { badRowsOf, badRowsOfFile, findImport, listImports, removedRowsOf } from './import/read-imports.ts';
import { startImport } from './import/run-import.ts';
import { Seats } from './import/seats.ts';
import { BOUNDS } from './import-columns.ts';
import {
  BadRows,
  Import,
  ImportList,
  ImportLook,
  ImportQuestion,
  ImportStarted,
  RemovedRows,
} from './import-contract.ts';
import type { Clients } from './service.ts';

/** Their bodies are files, so they are held to a limit of their own, which counts once it is known who sends them. */
export const FILE_PATHS: readonly string[] = ['/api/v1/companies/import', '/api/v1/companies/import/look'];

/** Client companies from a file: look what it would do, do it, see what came of it. */
export function importRoutes(clients: Clients) {
  const { pool, clock, stopping } = clients;
  const seats = new Seats(2);
  const found = importFinder(clients);
  const one = { params: idParams, query: noQuery };
  const file = { query: ImportQuestion, body: { required: true, content: { 'text/csv': { schema: z.string() } } } };
  const fileName = ({ file: name = '' }: ImportQuestion) => withoutSecrets(clients.inForce(), name);
  const guard = may('clients.import');
  const sized = { ...guard, middleware: [guard.middleware, bodySize(BOUNDS.bytes)] };
  /** Reads what was sent, and takes a seat until `leave`. */
  const open = async (c: Context, { unknown }: ImportQuestion): Promise<{ reading: CleanReading; leave(): void }> => {
    checkType(c);
    const leave = seats.take();
    try {
      const mayLeaveOut = unknown === 'leave-out';
      const reading = await openReading(c.req.raw.body ?? new Blob().stream(), { mayLeaveOut, stopping });
      return { leave, reading: withoutSecretsIn(reading, clients.inForce) };
    } catch (error) {
      leave();
      throw error;
    }
  };
  return api<PeopleEnv>()
    .openapi(
      createRoute({
        method: 'post',
        path: '/companies/import/look',
        summary: 'See what an import of a file would do',
        ...sized,
        request: file,
        responses: answers(ImportLook),
      }),
      async (c) => {
        const { reading, leave } = await open(c, c.req.valid('query'));
        try {
          return c.json(await lookAtFile(pool, reading), 200);
        } finally {
          await reading.close();
          leave();
        }
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/companies/import',
        summary: 'Import client companies from a file',
        ...sized,
        request: file,
        responses: answers(ImportStarted, 'It goes on by itself; ask for it by its id'),
      }),
      async (c) => {
        const { reading, leave } = await open(c, c.req.valid('query'));
        const end = async () => {
          await reading.close();
          leave();
        };
        try {
          const { id, done } = await startImport(clients, whoDid(c), fileName(c.req.valid('query')), reading);
          void done.then(end);
          return c.json({ id }, 200);
        } catch (error) {
          await end();
          throw error;
        }
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/companies/imports',
        summary: 'List the last imports of client companies',
        ...may('clients.import'),
        request: { query: noQuery },
        responses: answers(ImportList),
      }),
      async (c) => c.json({ imports: await listImports(pool, clock.now()) }, 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/companies/imports/{id}',
        summary: 'See how far an import is, or what came of it',
        ...may('clients.import', found),
        request: one,
        responses: answers(Import),
      }),
      (c) => c.json(c.var.found, 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/companies/imports/{id}/bad-rows',
        summary: 'See the rows that an import left out',
        ...may('clients.import', found),
        request: one,
        responses: answers(BadRows),
      }),
      async (c) => c.json(await badRowsOf(pool, c.var.found), 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/companies/imports/{id}/removed',
        summary: 'See out of which rows an import took secrets',
        ...may('clients.import', found),
        request: one,
        responses: answers(RemovedRows),
      }),
      async (c) => c.json(await removedRowsOf(pool, c.var.found.id), 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/companies/imports/{id}/bad-rows.csv',
        summary: 'Download the rows that an import left out',
        ...may('clients.import', found),
        request: one,
        responses: answersCsv,
      }),
      async (c) =>
        c.body(badRowsCsv(await badRowsOfFile(pool, c.var.found.id)), 200, csvHeaders('companies-left-out.csv')),
    );
}

/** What a download of a file answers. */
export const answersCsv = {
  200: { description: 'CSV (RFC 4180), UTF-8 with a byte order mark', content: { 'text/csv': { schema: z.string() } } },
} as const;

export const csvHeaders = (name: string) => ({
  'Content-Type': 'text/csv; charset=utf-8',
  'Content-Disposition': `attachment; filename="${name}"`,
  'Cache-Control': 'no-store',
});

function importFinder({ pool, clock }: Clients): Finder<Import> {
  return {
    kind: 'company import',
    find: (c) => findImport(pool, c.req.param('id'), clock.now()),
    thing: () => ({}),
  };
}

function checkType(c: Context): void {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type === 'text/csv') return;
  throw new Refusal({
    code: 'clients/import-type',
    status: 415,
    message: 'What was sent is not said to be CSV.',
    remedy: 'Send the file as it is, with the header Content-Type: text/csv.',
  });
}
