// Opens the pages in a real headless Chromium. Used by the tests here and by the journeys of the whole system.
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';

/**
 * @param {{args?: string[]}} [options]
 * @returns {Promise<import('playwright-core').Browser>} a browser that the caller closes
 */
export async function openBrowser(options = {}) {
  const { executablePath, env } = await findChromium();
  return chromium.launch({
    executablePath,
    headless: true,
    env: { ...process.env, ...env },
    // Containers and root have no usable sandbox and a small /dev/shm; web security stays on.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', ...(options.args ?? [])],
  });
}

/**
 * A page that remembers every error the browser complains about (scripts, blocked resources, broken policy).
 *
 * @param {import('playwright-core').Browser} browser
 * @param {import('playwright-core').BrowserContextOptions} [options] locale, viewport, ...
 */
export async function openPage(browser, options = {}) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...options,
  });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(`${error.name}: ${error.message}`));
  page.on('console', (message) => {
    // A request that is refused on purpose (401, 503) is the page's to show, not a fault of the page.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      complaints.push(message.text());
    }
  });
  return { context, page, complaints };
}
