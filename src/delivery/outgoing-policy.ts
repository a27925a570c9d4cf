/** How far the hub goes when it asks another server. Each purpose has one; nothing is asked without. */
export interface OutgoingPolicy {
  /** What it is for, as refusals say it. */
  purpose: string;
  /** The ports that may be asked by https. */
  ports: readonly number[];
  /** Whether a URL may name this very machine: by http too, at any port. */
  mayAskThisMachine: boolean;
  /** Whether the hosts that an operator lists in PRIVATE_HOSTS may stand in a private network. */
  mayAskPrivateHosts: boolean;
  /** How many redirects are followed, each checked as if it were asked for itself. */
  redirects: 0 | 1 | 2 | 3;
  /** Until the last byte of the last answer. */
  timeoutMs: number;
  maxBytes: number;
}

/** A provider of single sign-on: where an administrator says, also on the desk's own network where its operator allows it. */
export const PROVIDER: OutgoingPolicy = {
  purpose: 'a sign-in provider',
  ports: [443, 8443],
  mayAskThisMachine: false,
  mayAskPrivateHosts: true,
  redirects: 0,
  timeoutMs: 10_000,
  maxBytes: 512 * 1024,
};

/** A provider whose issuer names this machine. Another one can lead nowhere here, whatever its discovery says. */
export const PROVIDER_HERE: OutgoingPolicy = { ...PROVIDER, mayAskThisMachine: true, mayAskPrivateHosts: false };

/** A push service: the browser of somebody signed in says where. What it answers is of no use, so little of it is read. */
export const PUSH: OutgoingPolicy = {
  purpose: 'a push service',
  ports: [443],
  mayAskThisMachine: false,
  mayAskPrivateHosts: false,
  redirects: 0,
  timeoutMs: 10_000,
  maxBytes: 16 * 1024,
};

/** Whether a URL names this very machine, as it is written. A name that only leads here does not. */
export function namesThisMachine({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
