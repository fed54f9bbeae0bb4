import { fireEvent, screen, within } from '@testing-library/react';
import i18next from 'i18next';
import { Link, useLocation } from 'react-router';
import { beforeEach, expect, test } from 'vitest';
import { hallAnswers } from '../testing/hall';
import { render } from '../testing/render';
import { SEARCH_FIELD, Shortcuts, shortcut } from './Shortcuts';

function Room() {
  return (
    <>
      <Shortcuts />
      <main>
        <Link to="/persons/new" {...shortcut('n')}>
          登记人员
        </Link>
        <label htmlFor="file">选择文件</label>
        <input id="file" type="file" {...shortcut('f')} />
        <label htmlFor="words">查找</label>
        <input id="words" {...SEARCH_FIELD} />
        <input type="radio" aria-label="草稿" />
        <dialog data-testid="question" />
        <output>{useLocation().pathname}</output>
      </main>
    </>
  );
}

const show = async () => {
  hallAnswers({ 'GET /session': { body: { signedIn: true, subject: 'k', roles: ['coordinator'] } } });
  await render(<Room />, { at: '/persons' });
  return screen.findByText('登记人员');
};
const press = (key: string, on: Element = document.body) => fireEvent.keyDown(on, { key });
const address = () => screen.getByRole('status').textContent;
const list = () => screen.getByRole('dialog', { name: '键盘快捷键' });

beforeEach(() => localStorage.clear());

test('a key of the room does what it stands on', async () => {
  await show();
  press('n');
  expect(address()).toBe('/persons/new');
});

test('a key of the room is a letter where somebody types', async () => {
  await show();
  press('n', screen.getByLabelText('查找'));
  expect(address()).toBe('/persons');
});

test('a key is no letter on what takes none', async () => {
  await show();
  press('n', screen.getByLabelText('草稿'));
  expect(address()).toBe('/persons/new');
});

test('no key reaches behind a question', async () => {
  await show();
  screen.getByTestId<HTMLDialogElement>('question').showModal();
  press('n');
  press('/');
  expect(address()).toBe('/persons');
  expect(screen.getByLabelText('查找')).not.toHaveFocus();
});

test('a key with Ctrl is the browser’s', async () => {
  await show();
  fireEvent.keyDown(document.body, { key: 'n', ctrlKey: true });
  expect(address()).toBe('/persons');
});

test('/ goes to the search', async () => {
  await show();
  press('/');
  expect(screen.getByLabelText('查找')).toHaveFocus();
});

test('? lists what the room does at a key, by its own words, and what every room does', async () => {
  await show();
  press('?');
  const line = (words: string) => within(list()).getByText(words).parentElement;
  expect(line('登记人员')).toHaveTextContent(/^n/);
  expect(line('选择文件')).toHaveTextContent(/^f/);
  expect(line('到本页的搜索框')).toHaveTextContent(/^\//);
});

test('the list is there in English too', async () => {
  await show();
  await i18next.changeLanguage('en');
  press('?');
  expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toHaveTextContent(
    /Go to this page/,
  );
});

test('the list opens without its key, and single keys can be turned off for good', async () => {
  await show();
  fireEvent.click(screen.getByRole('button', { name: '键盘快捷键' }));
  fireEvent.click(screen.getByLabelText('单个按键也作快捷键'));
  screen.getByRole<HTMLDialogElement>('dialog', { name: '键盘快捷键' }).close();
  press('n');
  expect(address()).toBe('/persons');
  expect(localStorage.getItem('single-keys')).toBe('off');
});

test('the list names no search where there is none', async () => {
  hallAnswers({ 'GET /session': { body: { signedIn: true, subject: 'k', roles: ['coordinator'] } } });
  await render(<Shortcuts />, { at: '/today' });
  press('?');
  expect(within(list()).queryByText('到本页的搜索框')).not.toBeInTheDocument();
});
