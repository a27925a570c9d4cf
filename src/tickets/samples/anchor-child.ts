import { systemClock } from '../../kit/clock.ts';
import { deskId } from '../../kit/db/process-register.ts';
import { openPool } from '../../kit/db/pools.ts';
import { Secret } from '../../kit/secret.ts';
import { anchorKeys } from '../anchors/signature.ts';
import { takeAnchors } from '../anchors/take-anchor.ts';

// A process that anchors without a pause until it is killed: node anchor-child.ts CONFIG DATA_DIR HUB_KEY

const [config, dataDir, hubKey] = process.argv.slice(2) as [string, string, string];
const pool = openPool(JSON.parse(config), { max: 2, statementTimeoutMs: 30_000 });
const desk = await deskId(pool);
const { secret } = anchorKeys(new Secret(hubKey));
process.stdout.write('anchoring\n');
for (;;) await takeAnchors({ pool, dataDir, desk, secret }, systemClock.now());
