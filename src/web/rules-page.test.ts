import { beforeAll, describe, expect, test } from 'vitest';
import { documentRoutes } from '../documents/routes.ts';
import type { PageMaker } from '../kit/http/page.ts';
import { policyRoutes } from '../policy/routes.ts';
import { checkedApp } from '../testing/checked-app.ts';
import { openRoutes } from '../testing/open-access.ts';
import { shipped } from '../testing/shipped.ts';

const api = checkedApp(
  openRoutes(
    documentRoutes(() => shipped.set.documents),
    policyRoutes(() => shipped.set, shipped.facts),
  ),
);
const assets = { script: '/assets/a.js', style: '/assets/a.css', scheme: '/assets/s.js', preload: [] };
let maker: PageMaker;

beforeAll(async () => {
  maker = await import('./entry-server.tsx');
});

async function html(path: string): Promise<string> {
  const fetch = async (input: unknown) => api.request(String(input));
  const answer = await maker.renderPage({ path, nonce: 'bm9uY2U=', assets, fetch });
  return answer.kind === 'page' ? answer.html : '';
}

const criteria = '/documents/KB-155/rules/criteria';

describe('the rules of a section, tried without a script', () => {
  test('ask for the facts of a decision table in a form that leads to the same page', async () => {
    const page = await html(criteria);
    expect(page).toContain(`action="${criteria}"`);
    expect(page).toContain('name="Minutes worked"');
    expect(page).not.toContain('data-fires');
  });

  test('show the row that fires, and why the others do not', async () => {
    const page = await html(`${criteria}?Severity=SEV1&Minutes+worked=20&Steps+tried=1&Data+at+risk=no`);
    expect([...page.matchAll(/id="rule:(\w+)" data-fires/g)].map((it) => it[1])).toEqual(['E5']);
    expect(page).toContain('E5 fires');
    expect(page).toContain('severity is SEV1, needs SEV2');
    expect(page).toContain('would fire, but stands below E5');
    expect(page).not.toMatch(/<[^>]+\sstyle=/);
  });

  test('find the rows of a list by its keys', async () => {
    const page = await html('/documents/SOP-7010/rules/lifecycle?From=escalated&Who=Tier+1');
    expect([...page.matchAll(/id="rule:(\w+)" data-fires/g)].map((it) => it[1])).toEqual(['L25', 'L28']);
    expect(page).toContain('2 of 34 rules fit');
    expect(page).toContain('<option selected="">escalated</option>');
  });

  test('say what cannot be read beside its field, and when no row fits', async () => {
    expect(await html('/documents/KB-310/rules/severity?Impact=one&Urgency=soon')).toContain(
      'cannot be &quot;soon&quot;',
    );
    expect(await html('/documents/KB-601/rules/codes?Code=LT-0001')).toContain('No rule fits');
  });
});
