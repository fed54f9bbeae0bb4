import { expect, test } from 'vitest';
import { antdTheme } from './theme';

test('moves, unless the device asks for stillness', () => {
  expect(antdTheme('light').token?.motion).toBe(true);
  expect(antdTheme('light', true).token?.motion).toBe(false);
});
