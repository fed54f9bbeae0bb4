interface Waiting<T> {
  found: (record: T | undefined) => void;
  failed: (problem: unknown) => void;
}

/**
 * Asks for one record at a time, of a hall that gives many at once: what is asked for in the same moment, as the lines of
 * a list do, goes as one call. Nothing where the hall leaves a record out.
 */
export function together<T extends { id: string }>(
  askFor: (ids: string[]) => Promise<readonly T[]>,
  most: number,
): (id: string) => Promise<T | undefined> {
  let waiting = new Map<string, Waiting<T>[]>();

  const send = async (asked: [string, Waiting<T>[]][]) => {
    try {
      const records = new Map((await askFor(asked.map(([id]) => id))).map((it) => [it.id, it]));
      for (const [id, all] of asked) {
        for (const { found } of all) {
          found(records.get(id));
        }
      }
    } catch (problem) {
      for (const { failed } of asked.flatMap(([, all]) => all)) {
        failed(problem);
      }
    }
  };

  const sendAll = () => {
    const asked = [...waiting];
    waiting = new Map();
    for (let from = 0; from < asked.length; from += most) {
      send(asked.slice(from, from + most));
    }
  };

  return (id) =>
    new Promise((found, failed) => {
      if (waiting.size === 0) {
        setTimeout(sendAll);
      }
      waiting.set(id, [...(waiting.get(id) ?? []), { found, failed }]);
    });
}
