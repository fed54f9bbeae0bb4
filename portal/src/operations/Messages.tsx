import './operations.css';
import { useTranslation } from 'react-i18next';
import { useCursorList } from '../kit/cursorList';
import { useFilters } from '../kit/filters';
import { Field } from '../kit/nativeForm';
import { BackTo } from '../kit/RecordPage';
import { RecordTable } from '../kit/RecordTable';
import { SortField } from '../kit/SortField';
import { StateTag, type Tone } from '../kit/StateTag';
import { Moment } from '../kit/words';
import { findMessages, MESSAGE_SORTS, MESSAGE_STATES, type Message, type MessagePage } from './queries';

const TONES: Record<Message['state'], Tone> = {
  QUEUED: 'plain',
  SUBMITTING: 'busy',
  SUBMITTED: 'busy',
  DELIVERED: 'good',
  FAILED: 'bad',
  EXPIRED: 'warning',
  UNKNOWN: 'warning',
};

/** The hall's messages and what became of each. Numbers are masked, codes are not shown. */
export default function Messages() {
  const { t } = useTranslation('operations');
  const [filters, change] = useFilters(['state', 'sort']);
  const list = useCursorList<Message, MessagePage>(['operations', 'messages', 'list', filters], (cursor) =>
    findMessages(filters, cursor),
  );
  return (
    <div className="page">
      <BackTo list={{ to: '/operations', title: t('page.title') }} />
      <h1>{t('messages.title')}</h1>
      <search className="filter-line">
        <Field label={t('messages.state')}>
          {(field) => (
            <select
              {...field}
              value={filters.state ?? ''}
              onChange={(event) => change({ state: event.target.value })}
            >
              <option value="">{t('messages.any')}</option>
              {MESSAGE_STATES.map((state) => (
                <option key={state} value={state}>
                  {t(`state.${state}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <SortField
          sorts={MESSAGE_SORTS}
          words={(sort) => t(`sort.${sort}`)}
          value={filters.sort}
          choose={(sort) => change({ sort })}
        />
      </search>
      <RecordTable
        list={list}
        label={t('messages.title')}
        keyOf={(message) => message.id}
        empty={{ title: t('messages.none'), text: t('messages.noneText') }}
        columns={[
          { title: t('messages.createdAt'), render: (_, message) => <Moment of={message.createdAt} /> },
          { title: t('messages.kind'), render: (_, message) => t(`kind.${message.kind}`) },
          { title: t('messages.phone'), render: (_, message) => message.phone ?? t('messages.erased') },
          {
            title: t('messages.state'),
            render: (_, message) => (
              <StateTag tone={TONES[message.state]}>{t(`state.${message.state}`)}</StateTag>
            ),
          },
          {
            title: t('messages.reason'),
            render: (_, message) => (message.reason == null ? '—' : t(`reason.${message.reason}`)),
          },
          { title: t('messages.carrier'), render: (_, message) => message.carrier ?? '—' },
          { title: t('messages.segments'), align: 'right', dataIndex: 'segments' },
          { title: t('messages.submittedAt'), render: (_, message) => <Moment of={message.submittedAt} /> },
          { title: t('messages.settledAt'), render: (_, message) => <Moment of={message.settledAt} /> },
        ]}
      />
    </div>
  );
}
