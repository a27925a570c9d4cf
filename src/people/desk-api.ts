import { api } from '../kit/http/api.ts';
import { calendarRoutes } from './calendar-routes.ts';
import type { PeopleEnv } from './identify.ts';
import type { People } from './service.ts';
import { shiftRoutes } from './shift-routes.ts';
import { teamRoutes } from './team-routes.ts';

/** Teams, shifts, who is there and calendar feeds: what stands under /api/v1. The feeds themselves are `calendarFeed`. */
export function deskApi(people: People) {
  return api<PeopleEnv>()
    .route('/', teamRoutes(people))
    .route('/', shiftRoutes(people))
    .route('/', calendarRoutes(people));
}

/** The routes' type, for a typed client. */
export type DeskApi = ReturnType<typeof deskApi>;
