const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/**
 * Resolves when the process is asked to stop. A second request more than a second later ends it at once: an impatient
 * Ctrl-C. (One Ctrl-C under npm arrives twice, from the terminal and from npm, so the first second does not count.)
 */
export function stopSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let askedAt = 0;
    const onSignal = (signal: NodeJS.Signals) => {
      if (askedAt === 0) resolve(signal);
      else if (Date.now() - askedAt > 1000) process.exit(130);
      askedAt ||= Date.now();
    };
    for (const signal of SIGNALS) process.on(signal, onSignal);
  });
}
