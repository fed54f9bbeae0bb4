import { useQueryClient } from '@tanstack/react-query';
import { type ComponentProps, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Versioned } from '../api';
import type { MaskedValues } from '../kit/conflict';
import { RecordForm } from '../kit/RecordForm';
import { type Person, personQuery, showChanged } from './queries';

/** A part of the file, which is changed in its place. */
export function FilePart(props: {
  title: string;
  change: string;
  children: ReactNode;
  form: (done: () => void) => ReactNode;
}) {
  const { t } = useTranslation('persons');
  const [isChanging, setChanging] = useState(false);
  const id = useId();
  return (
    <section className="panel" aria-labelledby={id}>
      <div className="card-head">
        <h2 id={id}>{props.title}</h2>
        <button
          type="button"
          className="plain-button"
          aria-expanded={isChanging}
          onClick={() => setChanging(!isChanging)}
        >
          {isChanging ? t('file.cancel') : props.change}
        </button>
      </div>
      {isChanging ? props.form(() => setChanging(false)) : props.children}
    </section>
  );
}

interface PartFormProps<V extends object> {
  /** Names the draft, with the person. */
  name: string;
  opened: Versioned<Person>;
  valuesOf: (person: Person) => V;
  maskedOf?: (person: Person) => MaskedValues;
  send: (values: V, etag: string) => Promise<Versioned<Person>>;
  done: () => void;
  describe: NonNullable<ComponentProps<typeof RecordForm<V, Versioned<Person>>>['describe']>;
  children: ReactNode;
}

/** Changes a part of the file as it was opened; where a colleague did so meanwhile, both are shown. */
export function PartForm<V extends object>(props: PartFormProps<V>) {
  const { t } = useTranslation('persons');
  const queries = useQueryClient();
  const { opened, valuesOf } = props;
  const version = ({ value, etag }: Versioned<Person>) => ({
    values: valuesOf(value),
    etag,
    masked: props.maskedOf?.(value),
  });
  const record = {
    ...version(opened),
    reload: async () => version(await queries.fetchQuery({ ...personQuery(opened.value.id), staleTime: 0 })),
  };
  return (
    <RecordForm<V, Versioned<Person>>
      name={`${props.name} ${opened.value.id}`}
      initial={record.values}
      record={record}
      describe={props.describe}
      send={(changed, { etag }) => props.send(changed, etag)}
      done={(changed) => {
        showChanged(queries, changed);
        props.done();
      }}
      sendLabel={t('file.save')}
    >
      {props.children}
    </RecordForm>
  );
}
