/** One record three times; without the first where an old draft did not keep it. */
export interface Versions<V> {
  /** As it was when the form was opened. */
  was: V | undefined;
  now: V;
  mine: V;
  /** What stands behind masks, and so in no field of the form. */
  masked?: { was: MaskedValues | undefined; now: MaskedValues } | undefined;
}

/** A value on file that is shown masked; its field starts empty, and left empty keeps it. */
export interface MaskedValue {
  shown: string | null | undefined;
  /** Another once the value is another, be it in what the mask hides; none where there is no value. */
  mark: string | null | undefined;
  /** The field that says there is none any more. */
  takenOutBy?: string;
  /** Asks for the whole value, where whoever changes it may see it for a reason. */
  reveal?: (reason: string) => Promise<string>;
}

export type MaskedValues = Record<string, MaskedValue>;

export type Choice = 'now' | 'mine';

/** A field that others changed meanwhile, and that is now another than in the form. */
export interface Clash {
  name: string;
  isMineToo: boolean;
}

type Fields = Record<string, unknown>;

/** What others changed meanwhile, in the form's order. Where nobody knows what a field was, both may have changed it. */
export function clashesOf<V extends object>(versions: Versions<V>, order: string[]): Clash[] {
  const { was, now, mine } = versions as Versions<Fields>;
  const masked = versions.masked?.now ?? {};
  const takingOut = Object.values(masked).map((it) => it.takenOutBy);
  const names = new Set([...order, ...Object.keys(now), ...Object.keys(masked), ...Object.keys(mine)]);
  return [...names]
    .filter((name) => !takingOut.includes(name))
    .flatMap((name) => (name in masked ? clashBehindMask(versions, name) : clashAt(was, now, mine, name)));
}

function clashAt(was: Fields | undefined, now: Fields, mine: Fields, name: string): Clash[] {
  const isChanged = !isSame(now[name], mine[name]) && !(was && isSame(was[name], now[name]));
  return isChanged ? [{ name, isMineToo: !(was && isSame(was[name], mine[name])) }] : [];
}

function clashBehindMask<V extends object>({ mine, masked }: Versions<V>, name: string): Clash[] {
  const typed = mine as Fields;
  const takenOutBy = masked?.now[name]?.takenOutBy;
  const isMineToo = isFilled(typed[name]) || (takenOutBy !== undefined && isFilled(typed[takenOutBy]));
  const isChanged = masked?.was ? !isSame(masked.was[name]?.mark, masked.now[name]?.mark) : isMineToo;
  return isChanged ? [{ name, isMineToo }] : [];
}

/** Theirs where only they changed a field, mine where I did too. */
export function usualChoice(clash: Clash): Choice {
  return clash.isMineToo ? 'mine' : 'now';
}

/** Mine, with theirs in the fields where they are chosen; what is masked is kept by sending nothing. */
export function merge<V extends object>(
  { now, mine, masked }: Versions<V>,
  clashes: Clash[],
  chosen: Record<string, Choice>,
): V {
  const merged = { ...mine } as Fields;
  for (const clash of clashes.filter((it) => (chosen[it.name] ?? usualChoice(it)) === 'now')) {
    merged[clash.name] = (now as Fields)[clash.name];
    const takenOutBy = masked?.now[clash.name]?.takenOutBy;
    if (takenOutBy !== undefined) {
      merged[takenOutBy] = undefined;
    }
  }
  return merged as V;
}

/** An emptied field says no more than one that was never filled. */
function isSame(one: unknown, other: unknown): boolean {
  return known(one) === known(other);
}

function known(value: unknown): string {
  const text = JSON.stringify(value ?? null);
  return ['""', '[]', '{}'].includes(text) ? 'null' : text;
}

/** Whether anything was typed or ticked, be it in one part of a field. */
function isFilled(value: unknown): boolean {
  return typeof value === 'object' && value !== null
    ? Object.values(value).some(isFilled)
    : value !== undefined && value !== null && value !== '' && value !== false;
}
