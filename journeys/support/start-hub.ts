import { breakFile, copyContent, removeCopies } from '../../src/testing/content-copy.ts';
import { startHub } from '../../src/testing/running-hub.ts';

/**
 * Once per run: a real hub, whose address every journey takes as its base. It watches a draft with a changed rule and a
 * mistake, so that its preview has something to show. HUB_URL names one that runs already.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  if (process.env.HUB_URL) return async () => {};
  const hub = await startHub({ args: ['--watch', draft()] });
  process.env.HUB_URL = hub.url;
  return async () => {
    await hub.stop();
    removeCopies();
  };
}

function draft(): string {
  const folder = copyContent();
  breakFile(folder, { file: 'KB-310.md', from: '| T3 | SEV3 | 2 h |', to: '| T3 | SEV3 | 1 h |' });
  breakFile(folder, {
    file: 'KB-155.md',
    from: '| SEV2 | any | 30 min or more |',
    to: '| SEV2 | any | 30 minn or more |',
  });
  return folder;
}
