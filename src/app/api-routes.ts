import { Hono } from 'hono';
import { codeRoutes } from '../codes/routes.ts';
import { documentRoutes } from '../documents/routes.ts';
import { searchRoutes } from '../documents/search-routes.ts';
import { frontPageRoutes } from '../frontpage/routes.ts';
import { policyRoutes } from '../policy/routes.ts';
import { registry } from '../registry/registry.ts';
import type { Library } from './library.ts';
import { readVersion } from './version.ts';

/** The hub's API, under /api/v1: the routes of every module, each with the documents in force. */
export function apiRoutes(library: Library): Hono {
  const documents = () => library.current().documents;
  return new Hono()
    .route('/', documentRoutes(documents))
    .route('/', searchRoutes(documents))
    .route('/', policyRoutes(library.current, registry.facts))
    .route('/', frontPageRoutes(library.current, readVersion()))
    .route('/', codeRoutes(library.current));
}
