// Lints, checks and tests what is here; says so and leaves it where this very state has passed before.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MARK = 'node_modules/.verified';
const MADE = ['node_modules', 'dist', 'target', 'test-results', 'playwright-report'];
const STEPS = [
  ['biome', 'check', '.'],
  ['npm', 'run', '-s', 'check'],
  ['vitest', 'run'],
];

function stateOf(folder) {
  const state = createHash('sha256').update(process.version);
  const files = readdirSync(folder)
    .filter((name) => !MADE.includes(name))
    .flatMap((name) => (statSync(name).isDirectory() ? within(name) : [name]));
  for (const file of files.sort()) {
    state.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return state.digest('hex');
}

function within(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const state = stateOf('.');
if (existsSync(MARK) && readFileSync(MARK, 'utf8') === state) {
  process.stdout.write('portal: linted, checked and tested before, and nothing has changed since\n');
  process.exit();
}
for (const [command, ...words] of STEPS) {
  const { status } = spawnSync(command, words, { stdio: 'inherit' });
  if (status !== 0) {
    process.exit(status ?? 1);
  }
}
writeFileSync(MARK, state);
