import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CONNECTION_LOST, type FieldProblem, Problem } from '../api/problem';
import { dropDraft, keyFor, readDraft, writeDraft } from './draft';
import { useProblemWords } from './problemWords';

interface NativeFormProps<V extends object, A> {
  /** Names the draft. */
  name: string;
  initial: V;
  /** What is lacking before the hall need be asked: all of it at once. */
  check?: (values: V) => FieldProblem[];
  /** Sends the values; the key is the form's Idempotency-Key. */
  send: (values: V, key: string) => Promise<A>;
  done: (answer: A, values: V) => void;
}

export interface NativeForm<V extends object> {
  values: V;
  change: (changes: Partial<V>) => void;
  submit: (event: FormEvent<HTMLFormElement>) => void;
  isBusy: boolean;
  problem: Problem | undefined;
  /** What is wrong with the field at this place of the body: `criteria/keyword`. */
  problemOf: (place: string) => string | undefined;
}

/**
 * For public pages what RecordForm is for desks, over the browser's own fields: keeps a draft, sends once under one key.
 * Each field's `name` is its place in the body, so that the hall's problem finds it.
 */
export function useNativeForm<V extends object, A>(props: NativeFormProps<V, A>): NativeForm<V> {
  const [values, setValues] = useState<V>(() => ({ ...props.initial, ...readDraft<V>(props.name)?.values }));
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  // The button's state comes a moment after the press; a second press in that moment is caught here.
  const isUnderWay = useRef(false);

  const change = (changes: Partial<V>) => {
    const changed = { ...values, ...changes };
    setValues(changed);
    writeDraft(props.name, { ...readDraft<V>(props.name), values: changed });
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (isUnderWay.current) {
      return;
    }
    const lacking = props.check?.(values) ?? [];
    if (lacking.length > 0) {
      const refusal = new Problem({ status: 400, code: 'lacking', title: '', errors: lacking });
      setProblem(refusal);
      focusOn(form, refusal);
      return;
    }
    isUnderWay.current = true;
    setBusy(true);
    setProblem(undefined);
    const attempt = keyFor(readDraft<V>(props.name), values);
    writeDraft(props.name, { values, attempt });
    try {
      const answer = await props.send(values, attempt.key);
      dropDraft(props.name);
      props.done(answer, values);
    } catch (thrown) {
      const refusal = Problem.from(thrown);
      if (!refusal.isUndecided) {
        // It was answered: the next press is another command.
        writeDraft(props.name, { values });
      }
      setProblem(refusal);
      focusOn(form, refusal);
    } finally {
      isUnderWay.current = false;
      setBusy(false);
    }
  };
  const problemOf = (place: string) =>
    problem?.errors.find((error) => placeOf(error.field) === place)?.message;
  return { values, change, submit, isBusy, problem, problemOf };
}

function placeOf(field: string): string {
  return field.replace(/^\//, '');
}

function fieldAt(form: HTMLFormElement, field: string): HTMLElement | null {
  const found = form.elements.namedItem(placeOf(field));
  return found instanceof HTMLElement ? found : null;
}

function focusOn(form: HTMLFormElement, problem: Problem): void {
  problem.errors
    .map((error) => fieldAt(form, error.field))
    .find((field) => field != null)
    ?.focus();
}

interface FieldAttributes {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean;
}

/** A field with its label, its hint, and what the hall refuses about it. */
export function Field(props: {
  label: ReactNode;
  hint?: ReactNode;
  problem?: string | undefined;
  className?: string;
  children: (field: FieldAttributes) => ReactNode;
}) {
  const id = useId();
  const described = [props.hint && `${id}-hint`, props.problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div className={props.className ? `field ${props.className}` : 'field'}>
      <label htmlFor={id}>{props.label}</label>
      {props.children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': props.problem !== undefined,
      })}
      {props.hint && (
        <p id={`${id}-hint`} className="field-hint">
          {props.hint}
        </p>
      )}
      {props.problem && (
        <p id={`${id}-problem`} className="field-problem" role="alert">
          {props.problem}
        </p>
      )}
    </div>
  );
}

/** At the foot of a form: what belongs to none of the fields at these places. */
export function RestOfProblem<V extends object>({
  form,
  places,
}: {
  form: NativeForm<V>;
  places: readonly string[];
}) {
  const { t } = useTranslation('kit');
  const wordsOf = useProblemWords();
  const { problem } = form;
  if (problem === undefined) {
    return null;
  }
  const words = wordsOf(problem);
  const rest = problem.errors.filter((error) => !places.includes(placeOf(error.field)));
  if (problem.errors.length > 0 && rest.length === 0) {
    return null;
  }
  const said =
    rest.length > 0
      ? rest.map((error) => error.message)
      : problem.code === CONNECTION_LOST
        ? [t('form.lost')]
        : [words.title, words.text];
  return (
    <div className="form-problem" role="alert">
      {said.map((message) => (
        <p key={message}>{message}</p>
      ))}
    </div>
  );
}
