export type Tone = 'plain' | 'busy' | 'good' | 'warning' | 'bad';

/** Where a record stands: a word on a ground. The colour only repeats what the word says. */
export function StateTag({ tone, children }: { tone: Tone; children: string }) {
  return <span className={`state state-${tone}`}>{children}</span>;
}
