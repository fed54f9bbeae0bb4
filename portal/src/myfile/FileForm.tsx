import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Versioned } from '../api';
import type { MaskedValues } from '../kit/conflict';
import type { OpenedRecord } from '../kit/RecordForm';
import { BackTo } from '../kit/RecordPage';
import { Loading } from '../kit/states';
import { NotMine } from './NoFile';
import { type MyFile, myFileQuery, takeOver } from './queries';

/** A page that changes one's own file, once the file is there. */
export function FilePage(props: {
  title: string;
  lead: string;
  children: (opened: Versioned<MyFile>) => ReactNode;
}) {
  const { t } = useTranslation('myfile');
  const file = useQuery(myFileQuery);
  return (
    <div className="page narrow-page">
      <BackTo list={{ to: '/me', title: t('title') }} />
      <h1>{props.title}</h1>
      {file.isPending && <Loading rows={4} />}
      {file.error && <NotMine problem={file.error} retry={file.refetch} />}
      {file.data && (
        <>
          <p className="quiet form-note">{props.lead}</p>
          {props.children(file.data)}
        </>
      )}
    </div>
  );
}

/** The file as a form opens it, and what follows once it is changed: back to the file. */
export function useOpenedFile<V>(
  opened: Versioned<MyFile>,
  valuesOf: (file: MyFile) => V,
  maskedOf?: (file: MyFile) => MaskedValues,
) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const version = ({ value, etag }: Versioned<MyFile>) => ({
    values: valuesOf(value),
    etag,
    masked: maskedOf?.(value),
  });
  const record: OpenedRecord<V> = {
    ...version(opened),
    reload: async () => version(await queries.fetchQuery({ ...myFileQuery, staleTime: 0 })),
  };
  const done = (changed: Versioned<MyFile>) => {
    takeOver(queries, changed);
    navigate('/me');
  };
  return { record, done };
}
