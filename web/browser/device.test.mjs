// Signing in from the command line with a browser, on the running system: `./frontier load` shows an address and a
// code, and goes on once somebody has confirmed it. Needs what live.test.mjs needs, and the checkout's launcher.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openBrowser, openPage } from './open.mjs';

const url = process.env.FRONTIER_URL?.replace(/\/$/, '');
const password = process.env.FRONTIER_DEMO_PASSWORD;
const LAUNCHER = path.join(import.meta.dirname, '..', '..', 'frontier');

describe('the command line on the running system', () => {
  let browser;
  let folder;

  before(async () => {
    assert.ok(url, 'FRONTIER_URL says where the system is, such as http://localhost:8080');
    assert.ok(password, 'FRONTIER_DEMO_PASSWORD is the password of the demo users');
    browser = await openBrowser();
    folder = mkdtempSync(path.join(tmpdir(), 'load-'));
  });
  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  it('loads as the statistician who confirmed its code in a browser', async () => {
    const value = String(Date.now() % 100_000);
    const file = path.join(folder, 'nation.csv');
    writeFileSync(
      file,
      'DATAFLOW,FREQ,INDICATOR,REGION,TIME_PERIOD,OBS_VALUE,OBS_STATUS\r\n' +
        `FRONTIER:BORDER_OPENNESS(1.0),A,TRADE_TOTAL,CN,1978,${value},A\r\n`,
    );
    const command = run(['load', file, '--reason', '历史数据 / history', '--url', url]);

    const [, address, code] = await command.says(/open (\S+) in a browser and confirm the code (\S+)/);
    const { page, context } = await openPage(browser, { locale: 'en-GB' });
    await page.goto(address);
    await page.locator('#username').fill('statistician-a');
    await page.locator('#password').fill(password);
    await page.locator('#kc-login').click();
    await page.locator('#kc-login').click();
    const status = await command.ends();
    await context.close();

    assert.match(code, /^[A-Z]{4}-[A-Z]{4}$/);
    assert.equal(status, 0, command.output());
    assert.match(command.output(), /accepted: 1 rows of 1 regions, 1 of them new/);
    assert.ok(!command.output().includes(password), 'the password is nowhere on the screen');
  });
});

function run(words) {
  const child = spawn(LAUNCHER, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let heard = () => {};
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
      heard();
    });
  const ended = new Promise((resolve) => {
    child.on('close', (status) => {
      resolve(status);
      heard();
    });
  });
  return {
    output: () => output,
    ends: () => ended,
    /** What it says, as soon as it says so; an end without it is a failure. */
    says: (wanted) =>
      new Promise((resolve, reject) => {
        heard = () => {
          const found = output.match(wanted);
          if (found) resolve(found);
          else if (child.exitCode !== null) reject(new Error(output));
        };
        heard();
      }),
  };
}
