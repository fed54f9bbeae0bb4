import { screen, waitFor, within } from '@testing-library/react';
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
