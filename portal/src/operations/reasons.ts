/** What a dead letter's reason comes to; `other` is what has no words here. */
export type Cause =
  | { kind: 'noJson' | 'noEvent' | 'misfit' | 'lacking' | 'other' }
  | { kind: 'misfitField'; field: string };

const NO_JSON = /^tools\.jackson\.core\.exc\.(StreamRead|UnexpectedEndOfInput)Exception\b/;
const NO_EVENT =
  /^java\.lang\.IllegalArgumentException: (Not a CloudEvent 1\.0|No (specversion|id|type|source|subject|time|sequence))$/;
const MISFIT = /^tools\.jackson\.(databind\.exc\.\w+|core\.exc\.InputCoercion)Exception\b/;
const NO_SUCH_FIELD = /^tools\.jackson\.databind\.exc\.UnrecognizedPropertyException\b/;
const NO_DAY = /^java\.time\.format\.DateTimeParseException\b/;
const LACKING = /^java\.lang\.NullPointerException\b/;

/** A service tells the class and the message of the innermost exception, cut after 500 characters. */
export function causeOf(reason: string): Cause {
  if (NO_JSON.test(reason)) {
    return { kind: 'noJson' };
  }
  if (NO_EVENT.test(reason)) {
    return { kind: 'noEvent' };
  }
  if (MISFIT.test(reason) && !NO_SUCH_FIELD.test(reason)) {
    const field = fieldOf(reason);
    return field === '' ? { kind: 'misfit' } : { kind: 'misfitField', field };
  }
  if (NO_SUCH_FIELD.test(reason) || NO_DAY.test(reason)) {
    return { kind: 'misfit' };
  }
  return { kind: LACKING.test(reason) ? 'lacking' : 'other' };
}

/** Jackson ends with where it stood: `(through reference chain: a.Vacancy["wage"]->a.Wage["from"])`. */
function fieldOf(reason: string): string {
  const [, chain = ''] = reason.split('(through reference chain: ');
  return [...chain.matchAll(/\["([^"]+)"\]|(\[\d+\])/g)]
    .map(([, name, place]) => (name === undefined ? place : `.${name}`))
    .join('')
    .replace(/^\./, '');
}
