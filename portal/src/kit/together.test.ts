import { expect, test } from 'vitest';
import { together } from './together';

const recordsOf = (ids: string[]) =>
  ids.filter((id) => id !== 'gone').map((id) => ({ id, name: `name of ${id}` }));

test('asks once for what is wanted in the same moment, however often', async () => {
  const calls: string[][] = [];
  const find = together(async (ids) => {
    calls.push(ids);
    return recordsOf(ids);
  }, 100);

  const found = await Promise.all([find('a'), find('b'), find('a'), find('gone')]);
  await find('c');

  expect(found.map((it) => it?.name)).toEqual(['name of a', 'name of b', 'name of a', undefined]);
  expect(calls).toEqual([['a', 'b', 'gone'], ['c']]);
});

test('asks in as many calls as the hall wants', async () => {
  const calls: string[][] = [];
  const find = together(async (ids) => {
    calls.push(ids);
    return recordsOf(ids);
  }, 2);

  expect(await Promise.all(['a', 'b', 'c'].map(find))).toEqual(recordsOf(['a', 'b', 'c']));
  expect(calls).toEqual([['a', 'b'], ['c']]);
});

test('tells everybody who waits what went wrong, and asks anew after it', async () => {
  let isDown = true;
  const find = together(async (ids) => {
    if (isDown) {
      throw new Error('down');
    }
    return recordsOf(ids);
  }, 100);

  const told = await Promise.allSettled([find('a'), find('b')]);
  isDown = false;

  expect(told.map((it) => it.status)).toEqual(['rejected', 'rejected']);
  expect(await find('a')).toEqual({ id: 'a', name: 'name of a' });
});
