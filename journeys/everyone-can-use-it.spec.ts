import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { complaintsOf, live } from './support/press.ts';

const screens = {
  home: '/',
  documents: '/documents',
  'KB-155 with a case': '/documents/KB-155?Severity=SEV1&Minutes+worked=20&Steps+tried=1',
  'KB-310': '/documents/KB-310#severity',
  codes: '/codes',
  'codes found': '/codes?q=password',
  'one code': '/codes/LT-2041',
  'an unknown code': '/codes/LT-9999',
  search: '/search?q=password',
  rules: '/documents/KB-155/rules/criteria',
  palette: '/#palette',
  'nothing there': '/nothing/there',
};

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 390, 1440]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } });
      for (const [name, path] of Object.entries(screens)) {
        test(`${name}: nothing that keeps people out, nothing over the edge`, async ({ page }) => {
          const complaints = complaintsOf(page);
          await page.goto(path);
          await live(page);
          if (name === 'palette') {
            await page.keyboard.press('Control+k');
            await page.keyboard.type('password');
            await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
          }
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.target).join(' ')}`)).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
          expect(complaints.filter((it) => !it.includes('404'))).toEqual([]);
        });
      }
    });
  }
}
