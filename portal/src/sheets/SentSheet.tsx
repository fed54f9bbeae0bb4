import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Failed, Loading } from '../kit/states';
import { Moment } from '../kit/words';
import { forgetSheet } from './device';
import { isUnderWay, type Sheet, sheetQuery } from './queries';
import { Progress, SheetStateTag } from './SheetState';

/** A sheet in the list of those sent from here. */
export function SentSheet({ id }: { id: string }) {
  const { t } = useTranslation('sheets');
  const sheet = useQuery(sheetQuery(id));
  if (sheet.isPending) {
    return <Loading rows={1} />;
  }
  if (sheet.error) {
    return (
      <div className="card">
        <Failed problem={sheet.error} retry={sheet.refetch} />
        <button type="button" className="text-button" onClick={() => forgetSheet(id)}>
          {t('list.forget')}
        </button>
      </div>
    );
  }
  return <Card sheet={sheet.data} />;
}

function Card({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation('sheets');
  return (
    <article className="card">
      <div className="card-head">
        <h3>
          <Link to={`/survey-sheets/${sheet.id}`} className="card-link">
            <Moment of={sheet.receivedAt} />
          </Link>
        </h3>
        <SheetStateTag sheet={sheet} />
      </div>
      {isUnderWay(sheet) ? (
        <Progress sheet={sheet} />
      ) : (
        <p className="quiet">
          {sheet.refusal?.message ?? t('counts', { ...sheet.counts, done: sheet.done })}
        </p>
      )}
    </article>
  );
}
