import { expect, test } from 'vitest';
import { keepDraftsOf, readDraft, writeDraft } from './draft';

test('keeps a draft over a new sign-in of the same person, and from everybody else', () => {
  keepDraftsOf('one');
  writeDraft('vacancy', { values: { title: '保安员' } });

  keepDraftsOf('one');
  expect(readDraft('vacancy')?.values).toEqual({ title: '保安员' });

  keepDraftsOf('another');
  expect(readDraft('vacancy')).toBeUndefined();
});

test('keeps what somebody began before they signed in', () => {
  writeDraft('subscription', { values: { keyword: '保安' } });

  keepDraftsOf('one');

  expect(readDraft('subscription')?.values).toEqual({ keyword: '保安' });
});
