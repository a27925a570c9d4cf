import { serve } from '../../kit/http/serve.ts';
import { Refusal } from '../../kit/refusal.ts';
import { reachableName, type Settings } from '../../kit/settings.ts';
import type { Finding } from './finding.ts';

/** Whether the hub could listen, or already does. */
export async function checkPort({ host, port }: Pick<Settings, 'host' | 'port'>): Promise<Finding> {
  const name = 'port';
  if (port === 0) return { name, state: 'ok', says: 'any free one' };
  try {
    const serving = await serve(() => {}, { host, port });
    await serving.close();
    return { name, state: 'ok', says: `${host}:${port} is free` };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const version = await runningHub(host, port);
    if (version) return { name, state: 'ok', says: `a hub ${version} answers on ${host}:${port}` };
    return { name, state: 'problem', says: error.message, remedy: error.remedy };
  }
}

async function runningHub(host: string, port: number): Promise<string | undefined> {
  try {
    const url = `http://${reachableName(host)}:${port}/healthz`;
    const answer = await fetch(url, { signal: AbortSignal.timeout(2000), redirect: 'error' });
    const { status, version } = (await answer.json()) as { status?: string; version?: string };
    return status === 'ok' ? version : undefined;
  } catch {
    return undefined;
  }
}
