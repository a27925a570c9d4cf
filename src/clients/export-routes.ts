import { Readable } from 'node:stream';
import { createRoute } from '@hono/zod-openapi';
import { inTransaction } from '../kit/db/transaction.ts';
import { api, noQuery } from '../kit/http/api.ts';
import { may } from '../kit/http/guard.ts';
import { uuidv7 } from '../kit/ids.ts';
import type { PeopleEnv } from '../people/identify.ts';
import { noted } from '../people/noted.ts';
import { whoDid } from '../people/who-did.ts';
import { BOM, csvLine } from './export/csv-text.ts';
import { companyIds, exportCompanies } from './export/export-companies.ts';
import { DATA_COLUMNS } from './import-columns.ts';
import { answersCsv, csvHeaders } from './import-routes.ts';
import type { Clients } from './service.ts';

/** All client companies as a file that the import takes, and an empty one to fill in. */
export function exportRoutes({ pool, clock }: Clients) {
  return api<PeopleEnv>()
    .openapi(
      createRoute({
        method: 'get',
        path: '/companies/export.csv',
        summary: 'Download the client companies as a file',
        ...may('clients.export'),
        request: { query: noQuery },
        responses: answersCsv,
      }),
      async (c) => {
        const ids = await companyIds(pool);
        const at = clock.now();
        const detail = { companies: ids.length };
        await inTransaction(pool, (client) =>
          noted(client, whoDid(c), { act: 'companies.exported', kind: 'export', id: uuidv7(), detail, at }),
        );
        const name = `client-companies-${at.toString().slice(0, 10)}.csv`;
        return c.body(
          Readable.toWeb(Readable.from(exportCompanies(pool, ids))) as ReadableStream,
          200,
          csvHeaders(name),
        );
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/companies/import-template.csv',
        summary: 'Download a file with the headings of an import',
        ...may('clients.import'),
        request: { query: noQuery },
        responses: answersCsv,
      }),
      (c) => c.body(`${BOM}${csvLine(DATA_COLUMNS.map((it) => it.heading))}`, 200, csvHeaders('client-companies.csv')),
    );
}
