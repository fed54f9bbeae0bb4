import { describe, expect, test } from 'vitest';

/** Every folder's texts, in both languages, against each other and against what the code asks for. */

type Tree = { [key: string]: string | Tree };

const texts = import.meta.glob<Tree>('../*/{zh,en}.json', { import: 'default', eager: true });
const code = Object.values(
  import.meta.glob<string>('../**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true }),
).join('\n');

const PLURAL = /_(one|other)$/;
const HAN = /\p{Script=Han}/u;

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : leaves(value, `${path}${key}.`),
  );
}

function keysOf(tree: Tree): string[] {
  return [...new Set(leaves(tree).map(([key]) => key.replace(PLURAL, '')))].sort();
}

function places(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1] ?? '').sort();
}

const folders = [...new Set(Object.keys(texts).map((path) => path.split('/')[1] ?? ''))];

/** A key is used where the code names it whole, or names its beginning and puts the rest in (`closed.${reason}`). */
function isUsed(folder: string, key: string): boolean {
  const whole = [`'${key}'`, `'${folder}:${key}'`, `\`${key}\``];
  if (whole.some((it) => code.includes(it))) {
    return true;
  }
  const parts = key.split('.');
  return parts.some((_, i) => {
    const start = parts.slice(0, i).join('.');
    return i > 0 && (code.includes(`\`${start}.\${`) || code.includes(`\`${folder}:${start}.\${`));
  });
}

describe.each(folders)('the texts of %s', (folder) => {
  const chinese = texts[`../${folder}/zh.json`] ?? {};
  const english = texts[`../${folder}/en.json`] ?? {};

  test('are the same keys in both languages', () => {
    expect(keysOf(english)).toEqual(keysOf(chinese));
  });

  test('are written in their language and never empty', () => {
    const wrong = [
      ...leaves(chinese).filter(([, text]) => text.trim() === ''),
      ...leaves(english).filter(([, text]) => text.trim() === '' || HAN.test(text)),
    ];
    expect(wrong).toEqual([]);
  });

  test('fill in the same values in both languages', () => {
    const english_ = new Map(leaves(english).map(([key, text]) => [key.replace(/_other$/, ''), text]));
    const different = leaves(chinese).filter(([key, text]) => {
      const other = english_.get(key.replace(/_other$/, ''));
      return other !== undefined && String(places(other)) !== String(places(text));
    });
    expect(different).toEqual([]);
  });

  test('are all asked for', () => {
    expect(keysOf(chinese).filter((key) => !isUsed(folder, key))).toEqual([]);
  });
});
