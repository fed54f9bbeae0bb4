import type { DeadLetter } from './queries';

/** What cannot be read is dead again within a second or two; what is tried again takes longer than anybody waits. */
const WATCHED = 10_000;

/** A dead letter that was sent again from this page. */
export interface Replay {
  service: string;
  letter: DeadLetter;
  /** Those that were dead letters then. */
  before: readonly DeadLetter[];
  at: number;
}

const isSame = (one: DeadLetter, other: DeadLetter) => one.id === other.id && one.at === other.at;

/** What is no event is called by its place in a topic, and comes back under another one. */
const isOfSameEvent = (one: DeadLetter, other: DeadLetter) =>
  one.topic === other.topic && (one.id === other.id || (one.key === other.key && one.value === other.value));

/** The replay that this letter came back from. */
function failedReplay(letter: DeadLetter, replays: readonly Replay[]): Replay | undefined {
  return replays.findLast(
    (it) => isOfSameEvent(it.letter, letter) && !it.before.some((known) => isSame(known, letter)),
  );
}

export interface Row {
  letter: DeadLetter;
  replay: Replay | undefined;
  /** Whether it is a dead letter now. */
  isDead: boolean;
}

/** Whether it is too early to say that it has not come back, by when the dead letters were last looked at. */
export const isWatched = ({ replay, isDead }: Row, lookedAt: number) =>
  !isDead && replay !== undefined && lookedAt < replay.at + WATCHED;

/** The dead letters, each that came back with its replay, and in their places those that were replayed. */
export function rowsOf(letters: readonly DeadLetter[], replays: readonly Replay[]): Row[] {
  const dead = letters
    .filter((letter) => !replays.some((it) => isSame(it.letter, letter)))
    .map((letter) => ({ letter, replay: failedReplay(letter, replays), isDead: true }));
  const gone = replays
    .filter((replay) => !dead.some((row) => row.replay === replay))
    .map((replay) => ({ letter: replay.letter, replay, isDead: false }));
  return [...dead, ...gone].sort((one, other) => Date.parse(one.letter.at) - Date.parse(other.letter.at));
}

/** One replay of an event is told of: the last. */
export const withReplay = (replays: readonly Replay[], replay: Replay) => [
  ...replays.filter((it) => !(it.service === replay.service && isOfSameEvent(it.letter, replay.letter))),
  replay,
];
