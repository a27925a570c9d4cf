import { Hono } from 'hono';
import { codeRoutes } from '../codes/routes.ts';
import { documentRoutes } from '../documents/routes.ts';
import { searchRoutes } from '../documents/search-routes.ts';
import type { LivePreview } from '../editions/preview.ts';
import { previewRoutes } from '../editions/preview-routes.ts';
import type { EditionReader } from '../editions/reading.ts';
import { editionRoutes } from '../editions/routes.ts';
import { frontPageRoutes } from '../frontpage/routes.ts';
import { helpRoutes } from '../policy/help-routes.ts';
import { policyRoutes } from '../policy/routes.ts';
import { registry } from '../registry/registry.ts';
import { slaRoutes } from '../sla/routes.ts';
import type { Library } from './library.ts';

/** What the routes answer from. */
export interface ApiParts {
  library: Library;
  editions: EditionReader;
  /** The folder under `hub start --watch`. */
  preview?: LivePreview;
}

/** The hub's API, under /api/v1: the routes of every module, each with the documents in force. */
export function apiRoutes({ library, editions, preview }: ApiParts): Hono {
  const documents = () => library.current().documents;
  return new Hono()
    .route(
      '/',
      documentRoutes(async (edition) => (edition ? await library.open(edition) : library.current()).documents),
    )
    .route('/', editionRoutes(editions))
    .route('/', searchRoutes(documents))
    .route('/', policyRoutes(library.current, registry.facts))
    .route('/', frontPageRoutes(library.inForce))
    .route('/', codeRoutes(library.current))
    .route('/', slaRoutes(library.clocks))
    .route('/', previewRoutes(preview))
    .route('/', helpRoutes(library.current, registry));
}
