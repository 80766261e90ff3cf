// The page on the running system: real figures, real sign-in, a real alert. Needs FRONTIER_URL, and
// FRONTIER_DEMO_PASSWORD for its demo users. Run by `npm run test:browser:live`; can be run again and again.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import {
  assertAccessible,
  assertNoSidewaysScroll,
  chart,
  choose,
  drawnTexts,
  INDICATORS,
  rankingRows,
  settled,
  tableOf,
} from './checks.mjs';
import { known, publish } from './office.mjs';
import { openBrowser, openPage } from './open.mjs';

const url = process.env.FRONTIER_URL?.replace(/\/$/, '');
const password = process.env.FRONTIER_DEMO_PASSWORD;
const TRADE_OF_2021 = '/?rank=TRADE_TOTAL&period=2021';
const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, locale: 'en-GB' };

/** Not printed in the paper, so that no total of the paper changes. */
const FALLING = { region: 'CN-JL', indicator: 'ODI_NONFINANCIAL', period: '2021' };

describe('the page on the running system', () => {
  let browser;
  let opened;

  before(async () => {
    assert.ok(url, 'FRONTIER_URL says where the system is, such as http://localhost:8080');
    assert.ok(password, 'FRONTIER_DEMO_PASSWORD is the password of the demo users');
    browser = await openBrowser();
  });
  after(() => browser?.close());
  afterEach(() => opened?.context.close());

  async function open(where = '/', options = {}) {
    opened = await openPage(browser, options);
    await opened.page.goto(url + where);
    await settled(opened.page);
    return opened.page;
  }

  it('draws the five indicators of the paper', async () => {
    const page = await open();
    for (const code of INDICATORS) {
      const texts = await drawnTexts(page, code);
      assert.ok(
        texts.includes('2017') && texts.includes('2020'),
        `${code} has its years: ${texts.join(' ')}`,
      );
    }
    assert.match((await drawnTexts(page, 'FDI_UTILISED')).join(' '), /8\/9/);
    assert.deepEqual(opened.complaints, []);
  });

  it('shows every total and share as the paper prints it', async () => {
    const page = await open();
    const file = path.join(import.meta.dirname, '..', '..', 'data', 'paper', 'published-totals.csv');
    const [, ...lines] = readFileSync(file, 'utf8').trim().split('\n');
    const tables = new Map();
    for (const code of INDICATORS) tables.set(code, await tableOf(page, code));
    for (const line of lines) {
      const [, code, period, total, , share] = line.split(',');
      // The first row of a region also has its name; the others begin with the period.
      const row = tables
        .get(code)
        .map((cells) => (cells.length === 5 ? cells.slice(1) : cells))
        .find(([first]) => first === period);
      assert.ok(row, `${code} ${period} is in its table`);
      assert.equal(
        row[1].replaceAll(',', '').match(/^\d+\.\d+?(?=\d\/\d|$)/)?.[0],
        total,
        `${code} ${period}`,
      );
      assert.equal(row[2], `${share}%`, `${code} ${period}`);
    }
    assert.equal(lines.length, 21);
  });

  it('ranks Liaoning first in the trade of 2021', async () => {
    const page = await open(TRADE_OF_2021);
    const rows = await rankingRows(page);
    assert.equal(rows.length, 9);
    assert.deepEqual(rows[0].slice(0, 3), ['1', '辽宁', '1,194.77']);
    assert.equal(rows[0][5], '+25.99%');
  });

  it('lists who did not report as missing', async () => {
    const page = await open('/?rank=INBOUND_VISITORS&period=2020&lang=en');
    const rows = await rankingRows(page);
    assert.deepEqual(rows.at(-1).slice(0, 3), ['—', 'Heilongjiang', 'missing']);
  });

  it('switches its language and remembers', async () => {
    const page = await open(TRADE_OF_2021, { locale: 'en-GB' });
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    assert.deepEqual((await rankingRows(page))[0].slice(1, 3), ['Liaoning', '119.477']);
    await page.getByRole('button', { name: '中文' }).click();
    await page.reload();
    await settled(page);
    assert.equal(await page.locator('html').getAttribute('lang'), 'zh-CN');
    assert.deepEqual((await rankingRows(page))[0].slice(1, 3), ['辽宁', '1,194.77']);
  });

  it('knew nothing before the first release', async () => {
    opened = await openPage(browser);
    await opened.page.goto(`${url}/?asOf=2020-01-01T00:00:00Z`);
    await opened.page.getByText('该时点尚无已发布的数据。').first().waitFor();
    assert.equal(await chart(opened.page, 'TRADE_TOTAL').count(), 0);
  });

  it('shows 54 measures with their ministries', async () => {
    const page = await open();
    assert.equal(await page.locator('[data-measure]').count(), 54);
    assert.match(await page.getByTestId('measure-count').innerText(), /^54\s/);
    const first = page.locator('[data-measure="M01"]');
    assert.match(await first.textContent(), /中国人民银行\s*拟议/);
  });

  it('signs in as a reader, subscribes, and shows an alert as it comes', async () => {
    const page = await open();
    await page.getByTestId('invitation').getByRole('link').click();
    await page.locator('#username').fill('reader');
    await page.locator('#password').fill(password);
    await page.locator('#kc-login').click();
    await page.getByTestId('account').getByText('reader').waitFor();
    await page.getByText('实时', { exact: true }).waitFor();
    const before = await unread(page);

    await choose(page, '订阅的指标', '对外非金融类直接投资');
    await choose(page, '订阅的地区', '吉林');
    await page.getByLabel('下降的百分比').fill('20');
    await page.getByRole('button', { name: '订阅', exact: true }).click();
    await page.getByText('已订阅。').waitFor();
    const alerts = page.getByTestId('alerts').locator('li');
    const already = await alerts.count();

    const now = await known({ url }, FALLING);
    await publish({ url, password }, { ...FALLING, value: now === '0.02' ? '0.01' : '0.02' });
    await alerts.nth(already).waitFor({ timeout: 30_000 });
    assert.match(await alerts.first().innerText(), /吉林/);
    assert.ok((await unread(page)) > before, 'the new alert is unread');

    const withNews = await unread(page);
    await alerts.first().getByRole('button', { name: '标为已读' }).click();
    await page
      .getByTestId('unread')
      .getByText(`未读 ${withNews - 1}`)
      .waitFor();
    await assertAccessible(page, 'signed in');

    const subscriptions = page.getByTestId('subscriptions').locator('li');
    for (let left = await subscriptions.count(); left > 0; left -= 1) {
      await subscriptions.first().getByRole('button').click();
      await subscriptions.nth(left - 1).waitFor({ state: 'detached' });
    }
    await page.getByRole('link', { name: '退出' }).click();
    await page.getByTestId('invitation').waitFor();
    assert.deepEqual(opened.complaints, []);
  });

  it('can be used by everybody, on a desk and on a phone', async () => {
    const desk = await open('/?regions=BORDER9,CN-LN,CN-GX');
    await assertAccessible(desk, 'desk');
    await opened.context.close();
    const phone = await open('/', PHONE);
    await assertNoSidewaysScroll(phone);
    await assertAccessible(phone, 'phone');
  });
});

async function unread(page) {
  return Number((await page.getByTestId('unread').innerText()).replace(/\D/g, ''));
}
