import type { KeyboardEvent, ReactNode } from 'react';

const FIELDS = 'input, select, textarea, button[type="submit"]';

/** Around the fields of a form: Enter goes to the next one, at last to the button; Ctrl+Enter sends, as everywhere. */
export function EnterMovesOn({ children }: { children: ReactNode }) {
  const moveOn = (event: KeyboardEvent<HTMLDivElement>) => {
    const field = event.target as HTMLElement;
    // An Enter that ends the composing of a Chinese word is the input method's; a list's is the list's.
    const isPlain = !event.ctrlKey && !event.metaKey && !event.nativeEvent.isComposing;
    if (event.key !== 'Enter' || !isPlain || !field.matches('input:not([role="combobox"]), select')) {
      return;
    }
    event.preventDefault();
    const fields = [...(field.closest('form')?.querySelectorAll<HTMLElement>(FIELDS) ?? [])].filter(
      isReachable,
    );
    fields[fields.indexOf(field) + 1]?.focus();
  };
  // biome-ignore lint/a11y/noStaticElementInteractions: what the fields within do not take themselves
  return <div onKeyDown={moveOn}>{children}</div>;
}

/** Of a group of choices only the chosen one, as by Tab. */
function isReachable(field: HTMLElement): boolean {
  return (
    !field.matches(':disabled, [type="hidden"]') &&
    (!field.matches('[type="radio"]') || field.matches(':checked'))
  );
}
