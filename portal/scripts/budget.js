// Fails the build when a public page asks for more script than a slow line should carry, or any page at once for antd's
// table or date picker: phones draw none. Reads the manifest of the build: the entry and what each page loads at once.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const DIST = 'dist';
const LIMIT = 250 * 1024;
const PUBLIC = /^src\/(front|subscriptions|vacancies\/(VacancySearch|VacancyPage))/;
/** What pages share is loaded when it is drawn. */
const PART = /^src\/kit\//;
/** How antd's components ask for the names of their classes. */
const TABLE_OR_PICKER = /getPrefixCls\((["'`])(table|picker)\1|\((["'`])(table|picker)\3,\w+\)/;

const manifest = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8'));
const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);

function withImports(key, found = new Set()) {
  if (!found.has(key)) {
    found.add(key);
    for (const next of manifest[key].imports ?? []) {
      withImports(next, found);
    }
  }
  return found;
}

/** As it is sent: what is too small to be worth it was not compressed. */
function sent(file) {
  const compressed = statSync(join(DIST, `${file}.br`), { throwIfNoEntry: false });
  return (compressed ?? statSync(join(DIST, file))).size;
}

const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
let failed = false;
for (const [page, chunk] of Object.entries(manifest)) {
  if (!chunk.isDynamicEntry || !page.endsWith('.tsx') || PART.test(page)) {
    continue;
  }
  const files = [...new Set([...withImports(entry), ...withImports(page)])]
    .map((key) => manifest[key].file)
    .filter((file) => file.endsWith('.js'));
  const bytes = files.reduce((sum, file) => sum + sent(file), 0);
  const isPublic = PUBLIC.test(page);
  const isHeavy = files.some((file) => TABLE_OR_PICKER.test(readFileSync(join(DIST, file), 'utf8')));
  const isRefused = isHeavy || (isPublic && bytes > LIMIT);
  failed ||= isRefused;
  const kind = isRefused ? 'REFUSED' : isPublic ? 'public' : 'desk';
  process.stdout.write(
    `${kind.padEnd(8)} ${page.padEnd(44)} ${kilobytes(bytes)}${isHeavy ? ', table or picker' : ''}\n`,
  );
}
if (failed) {
  process.stderr.write(
    `A public page loads at most ${kilobytes(LIMIT)} of compressed script at first, and no page antd's table or picker.\n`,
  );
  process.exit(1);
}
