import type { MaskedValues } from './conflict';

/**
 * What is being filled in, kept until it is sent: over a reload, a lost line, a new sign-in. Kept for this tab alone
 * and gone with it, because desks share machines and forms hold personal data; signing out clears it too.
 */
export interface Draft<V> {
  values: V;
  /** The version of the record that the values were typed over: others may have changed it before the draft comes back. */
  etag?: string | undefined;
  /** The record's values in that version, to tell later what others changed and what was typed. */
  was?: V | undefined;
  /** What stood behind masks in that version. */
  wasMasked?: MaskedValues | undefined;
  /** The Idempotency-Key of the try that nobody knows the outcome of, and what it sent. */
  attempt?: { key: string; sent: string };
}

const PREFIX = 'draft ';
const OWNER = 'drafts of';

/** Drafts of whoever was signed in before, perhaps in another tab, are none of this person's. */
export function keepDraftsOf(subject: string): void {
  const owner = sessionStorage.getItem(OWNER);
  if (owner !== null && owner !== subject) {
    sessionStorage.clear();
  }
  sessionStorage.setItem(OWNER, subject);
}

export function readDraft<V>(name: string): Draft<V> | undefined {
  const kept = sessionStorage.getItem(PREFIX + name);
  if (kept == null) {
    return undefined;
  }
  try {
    return JSON.parse(kept) as Draft<V>;
  } catch {
    return undefined;
  }
}

export function writeDraft<V>(name: string, draft: Draft<V>): void {
  sessionStorage.setItem(PREFIX + name, JSON.stringify(draft));
}

export function dropDraft(name: string): void {
  sessionStorage.removeItem(PREFIX + name);
}

/**
 * The key to send these values with: the one of the try in doubt while they are the same, so that the hall sees one
 * command however often it is sent; else a new one.
 */
export function keyFor<V>(draft: Draft<V> | undefined, values: V): { key: string; sent: string } {
  const sent = JSON.stringify(values);
  return draft?.attempt?.sent === sent ? draft.attempt : { key: crypto.randomUUID(), sent };
}
