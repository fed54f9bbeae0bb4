/** One record three times; without the first where an old draft did not keep it. */
export interface Versions<V> {
  /** As it was when the form was opened. */
  was: V | undefined;
  now: V;
  mine: V;
}

export type Choice = 'now' | 'mine';

/** A field that others changed meanwhile, and that is now another than in the form. */
export interface Clash {
  name: string;
  isMineToo: boolean;
}

type Fields = Record<string, unknown>;

/** What others changed meanwhile, in the form's order. Where nobody knows what a field was, both may have changed it. */
export function clashesOf<V extends object>(versions: Versions<V>, order: string[]): Clash[] {
  const was = versions.was as Fields | undefined;
  const now = versions.now as Fields;
  const mine = versions.mine as Fields;
  return [...new Set([...order, ...Object.keys(now), ...Object.keys(mine)])]
    .filter((name) => !isSame(now[name], mine[name]) && !(was && isSame(was[name], now[name])))
    .map((name) => ({ name, isMineToo: !(was && isSame(was[name], mine[name])) }));
}

/** Theirs where only they changed a field, mine where I did too. */
export function usualChoice(clash: Clash): Choice {
  return clash.isMineToo ? 'mine' : 'now';
}

/** Mine, with theirs in the fields where they are chosen. */
export function merge<V extends object>(
  { now, mine }: Versions<V>,
  clashes: Clash[],
  chosen: Record<string, Choice>,
): V {
  const taken = clashes.filter((clash) => (chosen[clash.name] ?? usualChoice(clash)) === 'now');
  return { ...mine, ...Object.fromEntries(taken.map(({ name }) => [name, (now as Fields)[name]])) };
}

/** An emptied field says no more than one that was never filled. */
function isSame(one: unknown, other: unknown): boolean {
  return known(one) === known(other);
}

function known(value: unknown): string {
  const text = JSON.stringify(value ?? null);
  return ['""', '[]', '{}'].includes(text) ? 'null' : text;
}
