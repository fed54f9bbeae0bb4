import './operations.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failed, Loading } from '../kit/states';
import { clock } from '../kit/words';
import { DeadLetters } from './DeadLetters';
import { useLastTold } from './lastTold';
import { MessageCounts } from './MessageCounts';
import { Parts } from './Parts';
import { hallQuery } from './queries';
import { Services } from './Services';

const EVERY = 10_000;

/** How the hall's services, their events and its messages stand, asked anew while somebody looks. */
export default function OperationsPage() {
  const { t } = useTranslation('operations');
  const queries = useQueryClient();
  const [isPaused, setPaused] = useState(false);
  const refetchInterval = isPaused ? false : EVERY;
  const hall = useQuery({ ...hallQuery, refetchInterval });
  const told = useLastTold(hall.data?.services, hall.dataUpdatedAt);
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('page.title')}</h1>
        <div className="operations-pace">
          <span className="quiet">
            {t(isPaused ? 'page.paused' : 'page.pace')}
            {hall.dataUpdatedAt > 0 && ` ${t('page.asOf', { time: clock(hall.dataUpdatedAt) })}`}
          </span>
          <button type="button" className="plain-button" onClick={() => setPaused(!isPaused)}>
            {t(isPaused ? 'page.resume' : 'page.pause')}
          </button>
          <button
            type="button"
            className="plain-button"
            onClick={() => queries.invalidateQueries({ queryKey: ['operations'] })}
          >
            {t('page.now')}
          </button>
        </div>
      </div>
      <div className="panel">
        <h2 id="services">{t('services.title')}</h2>
        {hall.isPending && <Loading rows={4} />}
        {hall.error && <Failed problem={hall.error} retry={hall.refetch} />}
        {told && <Services services={told} />}
      </div>
      {hall.data && (
        <section className="panel" aria-labelledby="parts">
          <h2 id="parts">{t('parts.title')}</h2>
          <p className="quiet form-note">{t('parts.lead')}</p>
          <Parts parts={hall.data.parts} />
        </section>
      )}
      <section className="panel" aria-labelledby="letters">
        <h2 id="letters">{t('letters.title')}</h2>
        <p className="quiet form-note">{t('letters.lead')}</p>
        <DeadLetters services={hall.data?.services} refetchInterval={refetchInterval} />
      </section>
      <section className="panel" aria-labelledby="messages">
        <h2 id="messages">{t('messages.title')}</h2>
        <MessageCounts refetchInterval={refetchInterval} />
      </section>
    </div>
  );
}
