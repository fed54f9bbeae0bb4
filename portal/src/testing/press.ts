import { fireEvent, screen } from '@testing-library/react';
import { expect } from 'vitest';

// By text: roles ask for the styles of all that is on the page, again and again.
export const buttons = (text: string) => screen.queryAllByText(text, { selector: 'button' });

export const press = (text: string) => fireEvent.click(buttons(text)[0] as HTMLElement);

/** Presses the button of the question that was asked: it stands behind the one that asks it. */
export function confirm(text: string): void {
  const button = buttons(text).at(-1) as HTMLElement;
  expect(button.closest('dialog')).toHaveAttribute('open');
  fireEvent.click(button);
}
