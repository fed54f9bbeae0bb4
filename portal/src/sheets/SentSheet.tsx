import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Moment } from '../kit/words';
import { isUnderWay, type Sheet, sheetQuery } from './queries';
import { SenderDivisions } from './SenderDivisions';
import { Progress, SheetStateTag } from './SheetState';

/** A sheet in the list, known by its file, when it came and from where; one that is under way is asked for again until it has ended. */
export function SentSheet({ listed }: { listed: Sheet }) {
  const { t } = useTranslation('sheets');
  const asked = useQuery({ ...sheetQuery(listed.id), enabled: isUnderWay(listed) });
  const sheet = (isUnderWay(listed) && asked.data) || listed;
  return (
    <article className="card">
      <div className="card-head">
        <h3>
          <Link to={`/survey-sheets/${sheet.id}`} className="card-link">
            {sheet.fileName ? <bdi>{sheet.fileName}</bdi> : <Moment of={sheet.receivedAt} />}
          </Link>
        </h3>
        <SheetStateTag sheet={sheet} />
      </div>
      <p className="quiet">
        {sheet.fileName && (
          <>
            <Moment of={sheet.receivedAt} /> ·{' '}
          </>
        )}
        <span>
          <SenderDivisions of={sheet.divisions} />
        </span>
      </p>
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
