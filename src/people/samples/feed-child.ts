// A process of its own that serves calendar feeds: DATABASE_URL says from where. Prints its port.
import { getRequestListener } from '@hono/node-server';
import { systemClock } from '../../kit/clock.ts';
import { openPool } from '../../kit/db/pools.ts';
import { serve } from '../../kit/http/serve.ts';
import { silentLog } from '../../kit/log.ts';
import { tellErrors } from '../../kit/http/problem.ts';
import { calendarFeed } from '../calendar-feed.ts';

const pool = openPool({ connectionString: process.env.DATABASE_URL }, { max: 2, statementTimeoutMs: 5000 });
const feed = calendarFeed({ pool, clock: systemClock, log: silentLog });
feed.onError(tellErrors(silentLog));
const { port } = await serve(getRequestListener(feed.fetch), { host: '127.0.0.1', port: 0 });
process.stdout.write(`${port}\n`);
