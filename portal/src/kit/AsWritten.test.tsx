import { act, screen } from '@testing-library/react';
import i18next from 'i18next';
import { expect, test } from 'vitest';
import { render } from '../testing/render';
import { AsWritten } from './AsWritten';

const Written = () => (
  <>
    <p>
      <AsWritten>养老护理员</AsWritten>
    </p>
    <p>
      <AsWritten>CNC operator</AsWritten>
    </p>
  </>
);

test('tells in an English page where Chinese begins, and only there', async () => {
  await render(<Written />);
  expect(await screen.findByText('养老护理员')).not.toHaveAttribute('lang');

  await act(() => i18next.changeLanguage('en'));
  expect(screen.getByText('养老护理员')).toHaveAttribute('lang', 'zh-Hans');
  expect(screen.getByText('CNC operator')).not.toHaveAttribute('lang');
});
