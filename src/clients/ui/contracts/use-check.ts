import { useEffect, useState } from 'react';
import type { FetchInside } from '../../../kit/ui/answer.ts';
import { send } from '../../../kit/ui/send.ts';
import type { ContractChecked } from '../../contract-wire.ts';

/** Whoever types is asked about after this long a rest. */
const restMs = 350;

/** What a draft would do: asked for after a rest in typing. While it is asked, the last answer stands. */
export function useCheck(fetch: FetchInside, company: string, draft: object | undefined) {
  const [state, setState] = useState<{ of: string; checked?: ContractChecked; isLost: boolean }>();
  const body = draft && JSON.stringify(draft);
  useEffect(() => {
    if (!body) return setState(undefined);
    let isOver = false;
    const timer = setTimeout(async () => {
      const answer = send<ContractChecked>(fetch, 'POST', `/companies/${company}/contract/check`, JSON.parse(body));
      const checked = await answer.catch(() => undefined);
      if (!isOver) setState((last) => ({ of: body, checked: checked ?? last?.checked, isLost: !checked }));
    }, restMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [fetch, company, body]);
  return {
    checked: state?.checked,
    isLost: state?.isLost ?? false,
    isCurrent: body === undefined || state?.of === body,
  };
}
