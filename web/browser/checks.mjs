// What holds of the page wherever it is served: over recorded answers, and on the living system.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const INDICATORS = [
  'TRADE_TOTAL',
  'FDI_UTILISED',
  'ODI_NONFINANCIAL',
  'INBOUND_VISITORS',
  'INBOUND_RECEIPTS',
];

/** Waits until the page has drawn what it draws first. */
export async function settled(page) {
  for (const code of INDICATORS) await chart(page, code).locator('svg text').first().waitFor();
  await page.getByTestId('ranking').waitFor();
  await page.getByTestId('measure-count').waitFor();
}

export const chart = (page, code) => page.locator(`[data-indicator="${code}"] .chart`);

/** Opens the table under a chart and reads it: one array of cell texts a row. */
export async function tableOf(page, code) {
  const card = page.locator(`[data-indicator="${code}"]`);
  if (!(await card.locator('details').evaluate((details) => details.open)))
    await card.locator('summary').click();
  const rows = card.locator('tbody tr');
  return rows.evaluateAll((found) =>
    found.map((row) => [...row.cells].map((cell) => cell.textContent.trim().replaceAll(/\s+/g, ' '))),
  );
}

/** The texts drawn in a chart, in reading order of the drawing. */
export const drawnTexts = (page, code) =>
  chart(page, code)
    .locator('svg text, svg tspan')
    .evaluateAll((found) => found.map((one) => one.textContent));

export const rankingRows = (page) =>
  page
    .getByTestId('ranking')
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent.trim())));

/** Chooses in one of Ant Design's selects by the keyboard, as somebody without a mouse does. */
export async function choose(page, label, option) {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page.locator('.ant-select-item-option', { hasText: option }).first().click();
}

/** Fails on whatever keeps somebody from using the page. */
export async function assertAccessible(page, where) {
  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    const { violations: found } = await window.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
    });
    return found
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  });
  assert.deepEqual(violations, [], `accessibility, ${where}`);
}

export async function assertNoSidewaysScroll(page) {
  const { content, window: width } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: window.innerWidth,
  }));
  assert.ok(content <= width, `the page is ${content} px wide in a window of ${width} px`);
}
