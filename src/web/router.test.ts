import { QueryClient } from '@tanstack/react-query';
import { createMemoryHistory } from '@tanstack/react-router';
import { expect, test } from 'vitest';
import { createHubRouter } from './router.tsx';
import { sections } from './shell/sections.ts';
import { en } from './strings/en.ts';

const ground = { queryClient: new QueryClient(), fetch: async () => Response.json({}), words: en, nonce: '' };
const router = createHubRouter(ground, createMemoryHistory({ initialEntries: ['/'] }));

test('each part of the hub in the navigation has its screen', () => {
  const screens = Object.keys(router.routesByPath);
  expect(sections.map((it) => it.href).filter((it) => !screens.includes(it))).toEqual([]);
});

test('a word in an address goes before a name of the same place', () => {
  const last = (path: string) => router.getMatchedRoutes(path)[2]?.fullPath;
  expect(last('/companies/import')).toBe('/companies/import');
  expect(last('/companies/01990000-0000-7000-8000-000000000001')).toBe('/companies/$id');
  expect(last('/companies/import/sla')).toBe('/companies/$id/sla');
});
