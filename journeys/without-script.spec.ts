import { expect, test } from '@playwright/test';

test.use({ javaScriptEnabled: false });

/** What the front page has to say, each in our own words for it: facts, names, numbers, every part of every reminder. */
const statements: readonly [string, readonly RegExp[]][] = [
  ['it welcomes to the hub', [/Welcome to the LeanTech Knowledge Hub/]],
  [
    'it says what the hub holds and for what',
    [/policies, procedures and reference materials/, /fast, accurate and professional support/],
  ],
  ['it says whom the desk serves', [/more than 300 client companies across the Philippines/]],
  [
    'Tier 1 is the first line of response for every incident',
    [/Tier 1 support engineer/, /first line of response for every incident/],
  ],
  [
    'it says why the hub exists',
    [
      /right information at the right time/,
      /diagnosing a server error/,
      /deciding whether to escalate/,
      /documenting a ticket/,
    ],
  ],
  [
    'it is used on every shift, before asking or escalating',
    [/on every shift/, /look it up here before you ask or escalate/],
  ],
  [
    'KB-155 and that it matters most',
    [/KB-155 Escalation Policy/, /Tier 2 or Tier 3/, /most critical document for your daily decisions/],
  ],
  ['KB-612, page by page', [/KB-612 Escalated Incident Review Template/, /page by page/]],
  [
    'KB-253 and its four parts',
    [/KB-253 LeanTech Services Overview/, /server stack, the LeanTech Monitor Service, SSH access and client setup/],
  ],
  [
    'KB-310, to be known by heart',
    [/KB-310 Service Level Agreement Reference/, /response and resolution time targets/i, /Know these by heart/],
  ],
  ['KB-450 and the three regimes', [/KB-450 Data Privacy & Confidentiality Policy/, /GDPR, HIPAA and PCI-DSS/]],
  [
    'KB-601 and what each code has',
    [/KB-601 Portal Error Code Reference/, /severity level, description and recommended actions/],
  ],
  [
    'SOP-7005 and its five stages',
    [
      /SOP-7005 Tier 1 Support Call Flow Guide/,
      /greeting, issue intake, investigation, resolution, and handling difficult clients/,
    ],
  ],
  [
    'SOP-7010, and that everything is documented',
    [
      /SOP-7010 Incident Ticket Documentation Standards/,
      /full ticket lifecycle/,
      /Every interaction must be documented/,
    ],
  ],
  [
    'SOP-7015 and its five categories',
    [
      /SOP-7015 QA Scoring & Evaluation/,
      /Communication, Technical Competence, Escalation Judgment, Documentation, and SLA Compliance/,
    ],
  ],
  [
    'HR-201 and what it governs',
    [
      /HR-201 Code of Conduct & Disciplinary Action Policy/,
      /minor, major, critical/,
      /progressive discipline/,
      /false escalation policy/,
    ],
  ],
  ['the reminders are what leads to disciplinary action', [/most common mistakes that result in disciplinary action/]],
  ['reminder 1: not unless KB-155 is clearly met', [/Do not escalate unless the criteria of KB-155 are clearly met/]],
  ['reminder 1: a major infraction over rolling 90 days', [/Major Infraction under HR-201/, /90-day rolling basis/]],
  ['reminder 1: whom to ask first', [/your peer, Team Leader or Operations Manager/]],
  [
    'reminder 2: every interaction, and how gaps count',
    [/Document every interaction/, /incomplete documentation is treated the same as a poorly handled one/],
  ],
  [
    'reminder 3: no passwords, reset tools, record it',
    [
      /Never ask a client for their password/,
      /self-service reset tools/,
      /share credentials voluntarily, document the interaction/,
    ],
  ],
  [
    'reminder 4: security is Tier 3 at once',
    [
      /Security incidents are always Tier 3/,
      /suspected breach, unauthorized access or ransomware/,
      /immediately to #tier3-escalation/,
    ],
  ],
  ['reminder 4: no investigating, no fixing', [/Do not attempt to investigate it or to fix it yourself/]],
  [
    'reminder 5: when timers start, and watching channels',
    [
      /SLA timers start when the client contacts us, not when you see the message/,
      /Monitor your channels actively throughout your shift/,
    ],
  ],
  [
    'reminder 6: less, not more, and stop when unsure',
    [/do less, not more/, /stop and consult your Team Leader before you proceed/],
  ],
  ['it says when it was last updated', [/Last updated \d+ [A-Z][a-z]+( \d{4})?: edition 1/]],
  [
    'it says who maintains it and whom to ask',
    [/Maintained by the LeanTech IT Solutions Operations Team/, /contact your Team Leader or Operations Manager/],
  ],
];

/** The nine situations, each with the places that it must lead to. */
const situations: readonly [RegExp, readonly string[]][] = [
  [/Should I escalate this incident/, ['/documents/KB-155#criteria']],
  [/SLA response or resolution time/, ['/documents/KB-310#targets']],
  [/LT-XXXX portal error/, ['/documents/KB-601#codes']],
  [/open and document a ticket/, ['/documents/SOP-7010#fields', '/documents/SOP-7010#lifecycle']],
  [/greet a client on a call/, ['/documents/SOP-7005#F1']],
  [/difficult or is demanding escalation/, ['/documents/SOP-7005#difficult']],
  [/data breach or a security incident/, ['/documents/KB-155#S1', '/documents/KB-450#breach']],
  [/disciplinary consequences of a false escalation/, ['/documents/HR-201#section-7']],
  [/performance be scored/, ['/documents/SOP-7015#rubric']],
];

test('the front page says all that it has to, without a script', async ({ page }) => {
  await page.goto('/');
  // biome-ignore lint/performance/useDomNodeTextContent: only what is shown counts, not text that a style hides
  const said = (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
  for (const [what, parts] of statements) {
    for (const part of parts) expect.soft(said, what).toMatch(part);
  }
});

test('each common situation leads to the exact place, which is there', async ({ page, request }) => {
  await page.goto('/');
  for (const [words, places] of situations) {
    const row = page.getByRole('listitem').filter({ hasText: words });
    const links = await row.getByRole('link').evaluateAll((all) => all.map((it) => it.getAttribute('href')));
    expect(links).toEqual(places);
    for (const place of places) {
      const [path, id] = place.split('#');
      expect(await (await request.get(path!)).text()).toContain(`id="${id}"`);
    }
  }
});

test('a document is read, its case form asked and answered, without a script', async ({ page }) => {
  await page.goto('/documents/KB-155');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Escalation Policy');
  await expect(page.locator('#E5')).toContainText('15 min or more');
  const form = page.getByRole('complementary', { name: 'What does it say for my case?' });
  await form.getByLabel('Category').selectOption('security');
  await form.getByRole('button', { name: 'What does it say?' }).click();
  await expect(form).toContainText('Escalate to Tier 3');
  await expect(form).toContainText('KB-155 E1');
  await expect(form).toContainText('#tier3-escalation');
  await page.goto('/documents/KB-155?Error+code=9101');
  await expect(form.getByLabel('Category')).toHaveValue('security');
});

test('codes and clauses are found without a script', async ({ page }) => {
  await page.goto('/codes?q=lt2041');
  await expect(page.locator('[id="LT-2041"]')).toContainText('Report not produced');
  await page.goto('/search?q=ransomware');
  await expect(page.getByRole('main').getByRole('link').first()).toContainText(/KB-155|LT-9/);
});
