// The built pages in a real browser, over recorded answers, under a content security policy as strict as the
// gateway's. Run `npm run build` first.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import {
  assertAccessible,
  assertNoSidewaysScroll,
  choose,
  drawnTexts,
  INDICATORS,
  rankingRows,
  settled,
  tableOf,
} from './checks.mjs';
import { openBrowser, openPage } from './open.mjs';
import { startServer } from './serve.mjs';
import { initialScriptBytes } from './size.mjs';

const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, locale: 'en-GB' };

const SOME_ALERT = JSON.parse(readFileSync(path.join(import.meta.dirname, 'fixtures', 'alert.json'), 'utf8'));

describe('the page', () => {
  let browser;
  let server;
  let opened;

  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser?.close());

  beforeEach(async () => {
    server = await startServer();
  });
  afterEach(async () => {
    await opened?.context.close();
    await server.close();
  });

  async function open(path = '/', options = {}) {
    opened = await openPage(browser, options);
    await opened.page.goto(server.url + path);
    return opened.page;
  }

  it('draws the five indicators without a complaint of the browser', async () => {
    const page = await open();
    await settled(page);
    for (const code of INDICATORS) {
      const texts = await drawnTexts(page, code);
      assert.ok(
        texts.includes('2017') && texts.includes('2020'),
        `${code} has its years: ${texts.join(' ')}`,
      );
    }
    assert.deepEqual(opened.complaints, []);
  });

  it('marks a total of eight by words at its point and names what is missing as missing', async () => {
    const page = await open('/?lang=en&regions=BORDER9,CN-XZ');
    await settled(page);
    assert.match((await drawnTexts(page, 'FDI_UTILISED')).join(' '), /8 of 9,\s*partial/);
    const table = await tableOf(page, 'FDI_UTILISED');
    assert.deepEqual(table[0].slice(0, 3), ['Nine-province total', '2017', '16.7318 of 9, partial']);
    assert.deepEqual(table.find(([region]) => region === 'Tibet').slice(1, 3), ['2017', 'missing']);
  });

  it('leaves a gap where a province did not report', async () => {
    const page = await open('/?regions=CN-XZ');
    await settled(page);
    const points = await page
      .locator('[data-indicator="FDI_UTILISED"] .chart svg path[fill="#4b7310"]')
      .count();
    assert.equal(points, 2, 'two of four years have a point');
  });

  it('overlays a province by the keyboard and keeps it in the address', async () => {
    const page = await open();
    await settled(page);
    const chip = page.getByRole('button', { name: '广西' });
    await chip.focus();
    await page.keyboard.press('Space');
    assert.equal(await chip.getAttribute('aria-pressed'), 'true');
    assert.match(page.url(), /regions=BORDER9,CN-GX|regions=BORDER9%2CCN-GX/);
    await page.locator('[data-indicator="TRADE_TOTAL"] .chart svg path[stroke="#8a1f93"]').first().waitFor();
  });

  it('ranks Liaoning first in the trade of 2021 and lists who is missing last', async () => {
    const page = await open();
    await settled(page);
    const [first] = await rankingRows(page);
    assert.deepEqual(first, ['1', '辽宁', '1,194.77', '', '32.62%', '+25.99%']);
    await choose(page, '指标', '入境游人次');
    await page.getByText('2020 年入境游人次').first().waitFor();
    const rows = await rankingRows(page);
    assert.equal(rows.length, 9);
    assert.deepEqual(rows.at(-1), ['—', '黑龙江', '缺失', '', '—', '—']);
  });

  it('speaks the language of the browser, switches, and remembers', async () => {
    const page = await open('/', { locale: 'en-GB' });
    await settled(page);
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    assert.match(
      await page.locator('[data-indicator="TRADE_TOTAL"] .headline').innerText(),
      /366\.220\s*US\$ bn/,
    );
    await page.getByRole('button', { name: '中文' }).click();
    assert.equal(await page.locator('html').getAttribute('lang'), 'zh-CN');
    assert.match(
      await page.locator('[data-indicator="TRADE_TOTAL"] .headline').innerText(),
      /3,662\.20\s*亿美元/,
    );
    await page.reload();
    await page.getByRole('heading', { level: 1, name: '沿边九省（区）对外开放' }).waitFor();
  });

  it('replays the past and comes back', async () => {
    const page = await open();
    await settled(page);
    await page.locator('#asof-field').fill('2026-10-01T00:00:00');
    await page.getByRole('button', { name: '回看', exact: true }).click();
    await page.getByText('该时点尚无已发布的数据。').first().waitFor();
    assert.match(page.url(), /asOf=2026-09-30T16/);
    await page.getByRole('button', { name: '回到现在' }).click();
    await settled(page);
  });

  it('shows the verdict on each claim with what the record gives, and only the false ones when asked', async () => {
    const page = await open('/', { locale: 'en-GB' });
    await settled(page);
    await page.locator('#claims .panel > summary').click();
    assert.equal(await page.locator('[data-claim]').count(), 5);
    assert.match(await page.locator('[data-claim="P1.2-21"]').innerText(), /False\s*28\.73/);
    assert.match(await page.locator('[data-claim="P0-04"]').innerText(), /Undecided\s*not in the record/);
    await assertAccessible(page, 'with the claims open');
    await choose(page, 'Verdict', 'False');
    await page.locator('[data-claim="P1.2-25"]').waitFor();
    assert.equal(await page.locator('[data-claim]').count(), 2);
    assert.match(page.url(), /verdict=false/);
  });

  it('shows how far each ministry is, those without measures included, and asks anew by province', async () => {
    const page = await open('/', { locale: 'en-GB' });
    await settled(page);
    const board = page.getByTestId('scoreboard');
    await board.waitFor();
    assert.match(await board.locator('[data-group="GACC"]').innerText(), /claimed, [0-9.]+ verified/);
    assert.match(await board.locator('[data-group="MOE"]').innerText(), /—/);
    await assertAccessible(page, 'with the scoreboard');
    await choose(page, 'Lines by', 'Province');
    await page.waitForURL(/by=province/);
    assert.deepEqual(opened.complaints, []);
  });

  it('shows 54 measures and filters them by status', async () => {
    const page = await open();
    await settled(page);
    assert.equal(await page.locator('[data-measure]').count(), 54);
    await choose(page, '自报进展', '受阻');
    await page.locator('[data-measure="M06"]').waitFor();
    assert.equal(await page.locator('[data-measure]').count(), 1);
    assert.match(await page.locator('[data-measure="M06"]').innerText(), /交通运输部\s*拟议/);
  });

  it('tells a visitor what signing in gives, and then subscribes and alerts live', async () => {
    const page = await open();
    await settled(page);
    await page.getByTestId('invitation').getByRole('link', { name: '登录' }).click();
    await page.getByTestId('unread').getByText('未读 0').waitFor();
    await page.getByText('实时', { exact: true }).waitFor();
    await page.getByLabel('下降的百分比').fill('250');
    await page.getByRole('button', { name: '订阅', exact: true }).click();
    await page.getByText('百分比不能超过 100。').waitFor();
    await page.getByLabel('下降的百分比').fill('12.5');
    await page.getByRole('button', { name: '订阅', exact: true }).click();
    await page.getByTestId('subscriptions').getByText('TRADE_TOTAL').waitFor();

    server.alert(SOME_ALERT);
    await page.getByTestId('alerts').getByText('广西外贸总额同比下降 20.00%').waitFor();
    await page.getByTestId('unread').getByText('未读 1').waitFor();
    await page.getByRole('button', { name: '标为已读' }).click();
    await page.getByTestId('unread').getByText('未读 0').waitFor();
    await assertAccessible(page, 'signed in');
    await page.getByRole('link', { name: '退出' }).click();
    await page.getByTestId('invitation').waitFor();
    assert.deepEqual(opened.complaints, []);
  });

  it('shows which part is down, lets the others work, and mends when it is back', async () => {
    server.down.add('rankings').add('me');
    const page = await open('/', { locale: 'en-GB' });
    await page.getByText('The ranking: unavailable just now').waitFor();
    await page.locator('[data-indicator="TRADE_TOTAL"] .chart svg').waitFor();
    assert.equal(await page.locator('[data-measure]').count(), 54);
    await assertAccessible(page, 'with a part down');
    server.down.clear();
    await page.locator('#ranking').getByRole('button', { name: 'Try again' }).click();
    await settled(page);
  });

  it('can be used by everybody, in Chinese on a desk and in English on a phone', async () => {
    const desk = await open('/?regions=BORDER9,CN-LN,CN-GX');
    await settled(desk);
    await tableOf(desk, 'TRADE_TOTAL');
    await assertAccessible(desk, 'desk');
    await opened.context.close();
    const phone = await open('/', PHONE);
    await settled(phone);
    await tableOf(phone, 'INBOUND_VISITORS');
    await assertNoSidewaysScroll(phone);
    await assertAccessible(phone, 'phone');
  });

  it('needs little script for its first paint', () => {
    const kilobytes = initialScriptBytes() / 1000;
    console.log(`initial script: ${kilobytes.toFixed(1)} kB compressed`);
    assert.ok(kilobytes > 50 && kilobytes < 110, `${kilobytes} kB`);
  });

  it('starts a keyboard user at a link to the content', async () => {
    const page = await open();
    await settled(page);
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute('href')), '#content');
  });
});
