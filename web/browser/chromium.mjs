// Finds a Chromium that works here without root and without a package manager: the one shipped inside the
// npm package, unpacked once to a private folder, or else the `chromium` on PATH.
import { execFileSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);

/** @returns {Promise<{executablePath: string, env: Record<string, string>}>} what playwright needs to launch it */
export async function findChromium() {
  const chosen = process.env.FRONTIER_CHROMIUM;
  if (chosen) return { executablePath: chosen, env: {} };
  try {
    return await packagedChromium();
  } catch (cause) {
    const installed = onPath('chromium') ?? onPath('chromium-browser') ?? onPath('google-chrome');
    if (installed) return { executablePath: installed, env: {} };
    throw new Error(
      'No Chromium can be started. Install one (Debian: apt-get install chromium) or set FRONTIER_CHROMIUM to its path.',
      { cause },
    );
  }
}

async function packagedChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The packaged Chromium is for Linux on x64.');
  }
  const home = await unpack();
  const executablePath = path.join(home, 'chromium');
  const env = {};
  // The machine's own libraries come first: the packaged ones only stand in for what it lacks.
  if (lacksLibraries(executablePath, {})) {
    env.LD_LIBRARY_PATH = path.join(home, 'al2023', 'lib');
    if (lacksLibraries(executablePath, env))
      throw new Error('Shared libraries of the packaged Chromium are missing.');
  }
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_PATH = path.join(home, 'fonts');
  return { executablePath, env };
}

/** Unpacks beside the final place and renames, so that two runs at once cannot see half a browser. */
async function unpack() {
  const entry = require.resolve('@sparticuz/chromium');
  const root = entry.slice(0, entry.lastIndexOf(`${path.sep}build${path.sep}`));
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const parent = path.join(writableCache(), 'frontier-browser');
  const home = path.join(parent, version);
  if (existsSync(path.join(home, 'chromium'))) return home;

  mkdirSync(parent, { recursive: true, mode: 0o700 });
  const half = mkdtempSync(path.join(parent, 'half-'));
  const before = process.env.TMPDIR;
  process.env.TMPDIR = half; // the package unpacks to the temporary directory, which all users share otherwise
  try {
    // Its own way to unpack also takes part in choosing flags and places; only the unpacking is wanted here.
    const { inflate } = await import(pathToFileURL(path.join(root, 'build', 'esm', 'lambdafs.js')).href);
    for (const part of ['chromium.br', 'fonts.tar.br', 'al2023.tar.br']) {
      await inflate(path.join(root, 'bin', part));
    }
    renameSync(half, home);
  } catch (failure) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(path.join(home, 'chromium'))) throw failure;
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  return home;
}

function writableCache() {
  const beside = path.join(import.meta.dirname, '..', 'node_modules');
  try {
    accessSync(beside, constants.W_OK);
    return path.join(beside, '.cache');
  } catch {
    return path.join(os.tmpdir(), `frontier-${os.userInfo().uid}`);
  }
}

function lacksLibraries(binary, env) {
  try {
    return execFileSync('ldd', [binary], { encoding: 'utf8', env: { ...process.env, ...env } }).includes(
      'not found',
    );
  } catch {
    return true;
  }
}

function onPath(name) {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find((file) => existsSync(file));
}
