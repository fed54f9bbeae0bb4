import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { render } from '../testing/render';
import { menuOf } from './allRooms';
import { Menu } from './Menu';

test('stands whole at once, whose names come with the texts of their rooms', async () => {
  const rooms = menuOf(['citizen']);
  await render(<Menu of={rooms} />);
  const menu = await screen.findByRole('navigation', { name: '主菜单' });
  expect(within(menu).getAllByRole('link')).toHaveLength(rooms.length);
  expect(await within(menu).findByRole('link', { name: /我的推荐/ })).toHaveAttribute(
    'href',
    '/me/referrals',
  );
  await waitFor(() => expect(within(menu).queryByText('…')).not.toBeInTheDocument());
});

test.each([
  ['employer', '/employer/vacancies/v1', '我的岗位'],
  ['employer', '/employer/file/change', '单位信息'],
  ['citizen', '/me/wish', '我的档案'],
  ['citizen', '/vacancies/v1', '查岗位'],
  ['officer', '/pool/v1', '岗位信息库'],
  ['officer', '/hires/r1', '录用'],
  ['coordinator', '/pool/v1', '查岗位'],
  ['coordinator', '/hires/r1', '推荐'],
] as const)('marks for a %s on %s the room that it is in', async (role, page, name) => {
  await render(<Menu of={menuOf([role])} />, { at: page });
  const marked = await screen.findByRole('link', { current: 'page' });
  await waitFor(() => expect(marked).toHaveTextContent(name));
});

test('keeps at hand on a phone what stands side by side, and opens the rest above it', async () => {
  const rooms = menuOf(['coordinator']);
  await render(<Menu of={rooms} />, { at: rooms.at(-1)?.path ?? '/' });
  const rest = await screen.findByText('更多');
  const panel = rest.closest('details') as HTMLDetailsElement;
  expect(within(panel).getAllByRole('link', { hidden: true })).toHaveLength(rooms.length - 4);
  expect(panel.open).toBe(false);
  expect(rest.closest('summary')).toHaveClass('active');

  fireEvent.click(rest);
  expect(panel.open).toBe(true);
  fireEvent.keyDown(panel, { key: 'Escape' });
  expect(panel.open).toBe(false);

  fireEvent.click(rest);
  fireEvent.pointerDown(within(panel).getAllByRole('link')[0] as HTMLElement);
  expect(panel.open).toBe(true);
  fireEvent.pointerDown(document.body);
  expect(panel.open).toBe(false);
});
