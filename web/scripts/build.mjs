// Installs and builds the pages only when something they are made of changed, so that a warm Maven build
// costs nothing here. Fingerprints lie beside what they describe: node_modules and dist.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const web = path.resolve(import.meta.dirname, '..');
const installed = path.join(web, 'node_modules', '.frontier-fingerprint');
const built = path.join(web, 'dist', '.frontier-fingerprint');

const dependencies = fingerprint(['package.json', 'package-lock.json', '.npmrc']);
const sources = fingerprint([
  'package.json',
  'package-lock.json',
  'index.html',
  'vite.config.ts',
  'tsconfig.json',
  'public',
  'src',
]);

if (read(installed) === dependencies) {
  console.log('web: node_modules is up to date');
} else {
  npm('ci', '--no-audit', '--no-fund');
  writeFileSync(installed, dependencies);
}
if (read(built) === sources) {
  console.log('web: dist is up to date');
} else {
  npm('run', 'build');
  writeFileSync(built, sources);
}

// Maven copies dist over what it copied before; files of an earlier build, named by their hash, would stay.
rmSync(path.join(web, 'target', 'classes', 'META-INF', 'resources'), { recursive: true, force: true });

function npm(...args) {
  const { status, error } = spawnSync('npm', args, { cwd: web, stdio: 'inherit' });
  if (error) {
    console.error(
      `web: npm could not be started (${error.message}). Install Node.js 20.19 or later with npm.`,
    );
    process.exit(1);
  }
  if (status !== 0) process.exit(status ?? 1);
}

function fingerprint(names) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0]);
  for (const file of names.flatMap((name) => filesOf(path.join(web, name)))) {
    hash.update(path.relative(web, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesOf(place) {
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesOf(path.join(place, name)));
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
