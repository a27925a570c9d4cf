import { useEffect, useState } from 'react';

type Redact = typeof import('../redact.ts').redact;

/** The redaction with its detectors, which come as a file of their own once this is shown, and before anything is typed. */
export function useRedact(): Redact | 'loading' | 'failed' {
  const [held, hold] = useState<{ redact?: Redact; hasFailed?: boolean }>({});
  useEffect(() => {
    let isShown = true;
    import('../redact.ts').then(
      ({ redact }) => isShown && hold({ redact }),
      () => isShown && hold({ hasFailed: true }),
    );
    return () => {
      isShown = false;
    };
  }, []);
  return held.redact ?? (held.hasFailed ? 'failed' : 'loading');
}
