import { Alert, Button, Form, type FormInstance } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CONNECTION_LOST, Problem } from '../api/problem';
import { ConflictDialog, type Describe } from './ConflictDialog';
import { type Choice, type Clash, clashesOf, type MaskedValues, merge, type Versions } from './conflict';
import { type Draft, dropDraft, keyFor, readDraft, writeDraft } from './draft';
import { useProblemWords } from './problemWords';

/** The record that a form changes: what it was when the form was opened, and how to look again. */
export interface OpenedRecord<V> extends RecordVersion<V> {
  reload: () => Promise<RecordVersion<V>>;
}

export interface RecordVersion<V> {
  values: V;
  etag: string;
  /** What is on file behind a mask, by the field that puts another in its place. */
  masked?: MaskedValues | undefined;
}

interface RecordFormProps<V extends object, A> {
  /** Names the draft: the form's name and, for a change, the record's id. */
  name: string;
  initial: Partial<V>;
  /** Sends the values; the key is the form's Idempotency-Key, the etag the version that is changed. */
  send: (values: V, sending: { key: string; etag: string }) => Promise<A>;
  done: (answer: A, values: V) => void;
  /** Present where the form changes a record that others may change too. */
  record?: OpenedRecord<V>;
  /** What the conflict dialogue calls each field and how it writes a value. */
  describe?: Describe<V>;
  sendLabel?: string;
  form?: FormInstance<V>;
  children: ReactNode;
}

/**
 * A form that loses nothing and doubles nothing. Its fields are `Form.Item`s named like the members of the request's
 * body, so that the hall's problem finds its field.
 */
export function RecordForm<V extends object, A>(props: RecordFormProps<V, A>) {
  const { t } = useTranslation('kit');
  const [own] = Form.useForm<V>();
  const form = props.form ?? own;
  const [draft] = useState(() => readDraft<V>(props.name));
  const [isRestored, setRestored] = useState(draft !== undefined);
  const sending = useSending(props, form);

  const discard = () => {
    sending.startAnew();
    setRestored(false);
    form.setFieldsValue(emptied(form.getFieldsValue(true), props.initial) as never);
  };
  const keep = (_: unknown, values: V) => sending.keep({ ...readDraft<V>(props.name), values });
  const sendByKey = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.submit();
    }
  };
  return (
    <>
      <Form<V>
        form={form}
        layout="vertical"
        // The browser's own checks speak the browser's language and keep the form's from being heard.
        noValidate
        requiredMark={(label, { required }) => (
          <>
            {label}
            {!required && <span className="optional">{t('form.optional')}</span>}
          </>
        )}
        scrollToFirstError={{ focus: true, block: 'center' }}
        // A draft stands over the version it was typed over: what is new since then is asked about, not slipped in.
        initialValues={{ ...(draft?.was ?? props.initial), ...draft?.values }}
        onValuesChange={keep}
        onFinish={sending.send}
        onKeyDown={sendByKey}
        onKeyDownCapture={leaveByTab}
      >
        {isRestored && (
          <Alert
            type="info"
            className="form-note"
            title={t('form.draft')}
            action={
              <Button size="small" onClick={discard}>
                {t('form.discard')}
              </Button>
            }
          />
        )}
        {props.children}
        {sending.problem && <FormProblem problem={sending.problem} />}
        <Form.Item>
          <Button type="primary" htmlType="submit" loading={sending.isBusy}>
            {sending.isBusy ? t('form.sending') : (props.sendLabel ?? t('form.send'))}
          </Button>
        </Form.Item>
      </Form>
      {sending.conflict && (
        <ConflictDialog
          {...sending.conflict}
          describe={props.describe ?? {}}
          takeTheirs={sending.takeTheirs}
          send={sending.sendChosen}
        />
      )}
    </>
  );
}

/** Tab only leaves a list of several choices, which else chooses what it happens to stand on. */
function leaveByTab(event: React.KeyboardEvent): void {
  if (event.key === 'Tab' && (event.target as HTMLElement).closest('.ant-select-multiple')) {
    event.stopPropagation();
  }
}

interface Conflict<V> {
  versions: Versions<V>;
  clashes: Clash[];
  /** Of the record as it is now. */
  etag: string;
}

function useSending<V extends object, A>(props: RecordFormProps<V, A>, form: FormInstance<V>) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [conflict, setConflict] = useState<Conflict<V>>();
  const opened = useRef(openedVersion(props));
  // The button's state comes a moment after the press; a second press in that moment is caught here.
  const isUnderWay = useRef(false);

  const keep = (draft: Draft<V>) => writeDraft(props.name, { ...draft, ...(props.record && opened.current) });

  const send = async (values: V) => {
    if (isUnderWay.current) {
      return;
    }
    isUnderWay.current = true;
    setBusy(true);
    setProblem(undefined);
    const attempt = keyFor(readDraft<V>(props.name), values);
    keep({ values, attempt });
    try {
      const answer = await props.send(values, { key: attempt.key, etag: opened.current.etag });
      dropDraft(props.name);
      props.done(answer, values);
    } catch (thrown) {
      await refused(Problem.from(thrown), values);
    } finally {
      isUnderWay.current = false;
      setBusy(false);
    }
  };

  const refused = async (refusal: Problem, values: V) => {
    if (!refusal.isUndecided) {
      // It was answered: the next press is another command.
      keep({ values });
    }
    if (refusal.isConflict && props.record) {
      const { values: now, etag, masked } = await props.record.reload();
      const versions = {
        was: opened.current.was,
        now,
        mine: values,
        masked: masked && { was: opened.current.wasMasked, now: masked },
      };
      setConflict({ versions, clashes: clashesOf(versions, orderOf(form)), etag });
      return;
    }
    setProblem(showAtFields(form, refusal));
  };

  const settle = ({ versions, etag }: Conflict<V>, values: V) => {
    opened.current = { etag, was: versions.now, wasMasked: versions.masked?.now };
    form.setFieldsValue(emptied(form.getFieldsValue(true), values) as never);
    keep({ values });
    setConflict(undefined);
  };

  return {
    isBusy,
    problem,
    conflict,
    send,
    keep,
    startAnew: () => {
      dropDraft(props.name);
      opened.current = openedVersion(props);
    },
    takeTheirs: () => {
      if (conflict) {
        settle(conflict, conflict.versions.now);
      }
    },
    sendChosen: (chosen: Record<string, Choice>) => {
      if (conflict) {
        const values = merge(conflict.versions, conflict.clashes, chosen);
        settle(conflict, values);
        send(values);
      }
    },
  };
}

/** The version that the form changes: the draft's, which may be an earlier one than is shown now. */
function openedVersion<V extends object, A>({ name, record }: RecordFormProps<V, A>) {
  const draft = readDraft<V>(name);
  const etag = draft?.etag ?? record?.etag ?? '*';
  const shown = etag === record?.etag ? record : undefined;
  return { etag, was: draft?.was ?? shown?.values, wasMasked: draft?.wasMasked ?? shown?.masked };
}

/** The names of the form's fields, as they follow each other. */
function orderOf<V>(form: FormInstance<V>): string[] {
  return form.getFieldsError().map(({ name }) => String(name[0]));
}

/** Puts each message to its field; what has no field here stays for the foot of the form. */
function showAtFields<V extends object>(form: FormInstance<V>, problem: Problem): Problem | undefined {
  const known = form.getFieldsError().map((it) => it.name);
  const placed = new Map<(string | number)[], string[]>();
  let rest = 0;
  for (const error of problem.errors) {
    const field = fieldFor(error.field, known);
    if (field) {
      placed.set(field, [...(placed.get(field) ?? []), error.message]);
    } else {
      rest += 1;
    }
  }
  form.setFields([...placed].map(([name, errors]) => ({ name: name as never, errors })));
  const [first] = placed.keys();
  if (first) {
    form.scrollToField(first as never, { focus: true, block: 'center' });
  }
  return first && rest === 0 ? undefined : problem;
}

/** The field at a place of the body, or the one that holds the list in which the place lies: `skills` of `/skills/0`. */
function fieldFor(place: string, known: (string | number)[][]): (string | number)[] | undefined {
  const parts = place.replace(/^\//, '').split('/');
  for (let length = parts.length; length > 0; length -= 1) {
    const found = known.find((name) => name.join('/') === parts.slice(0, length).join('/'));
    if (found) {
      return found;
    }
  }
  return undefined;
}

function FormProblem({ problem }: { problem: Problem }) {
  const { t } = useTranslation('kit');
  const words = useProblemWords()(problem);
  const isLost = problem.code === CONNECTION_LOST;
  const trace = words.trace && t('failed.trace', { trace: words.trace });
  const more = [!isLost && words.text, ...words.more, trace].filter((message) => typeof message === 'string');
  return (
    <Alert
      type={problem.isUndecided ? 'warning' : 'error'}
      role="alert"
      className="form-note"
      title={isLost ? t('form.lost') : words.title}
      description={
        more.length > 0 && (
          <ul>
            {more.map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        )
      }
    />
  );
}

function emptied<V extends object>(filled: V, initial: Partial<V>): Partial<V> {
  const none = Object.fromEntries(Object.keys(filled).map((name) => [name, undefined])) as Partial<V>;
  return { ...none, ...initial };
}
