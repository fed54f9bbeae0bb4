import { expect, test } from 'vitest';
import { amount } from './words';

test('writes money without or with both of its places', () => {
  expect(['5000.00', '6000.5', 1234567.05].map(amount)).toEqual(['5,000', '6,000.50', '1,234,567.05']);
});
