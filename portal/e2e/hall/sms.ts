import { expect } from '@playwright/test';
import { smsCentre } from './place';

const CODE = /(?<!\d)\d{6}(?!\d)/;

/** The texts a phone received, oldest first, as the SMS centre shows them. */
export async function messagesTo(phone: string): Promise<string[]> {
  const response = await fetch(`${smsCentre}/messages?phone=${phone}`, {
    headers: { Accept: 'application/json' },
  });
  const messages: { direction: string; text: string }[] = await response.json();
  return messages.filter((it) => it.direction === 'RECEIVED').map((it) => it.text);
}

/** The code in the first message after those that were known. */
export async function codeTo(phone: string, known: string[] = []): Promise<string> {
  let code: string | undefined;
  await expect
    .poll(
      async () => {
        const fresh = (await messagesTo(phone)).slice(known.length);
        code = fresh.map((text) => CODE.exec(text)?.[0]).find((it) => it !== undefined);
        return code;
      },
      { message: `a code to ${phone}`, timeout: 60_000 },
    )
    .toBeDefined();
  return code ?? '';
}
