import { reachableName, type SettingSource, type Settings } from '../kit/settings.ts';

/** The address that people use: PUBLIC_URL where it is set, else this machine's, with the port that was really got. */
export function publicAddress(
  { host, publicUrl }: Pick<Settings, 'host' | 'publicUrl'>,
  sources: readonly SettingSource[],
  port: number,
): string {
  const isSet = sources.some(({ name, source }) => name === 'PUBLIC_URL' && source !== 'default');
  return isSet ? publicUrl : `http://${reachableName(host)}:${port}`;
}
