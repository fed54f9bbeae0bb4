import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../app/session';
import { Division } from '../kit/codes';
import { Moment } from '../kit/words';
import { isUnderWay, type Sheet, sheetQuery } from './queries';
import { Progress, SheetStateTag } from './SheetState';

/** A sheet in the list; one that is under way is asked for again until it has ended. */
export function SentSheet({ listed }: { listed: Sheet }) {
  const { t } = useTranslation('sheets');
  const asked = useQuery({ ...sheetQuery(listed.id), enabled: isUnderWay(listed) });
  const sheet = (isUnderWay(listed) && asked.data) || listed;
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
      <SenderDivisions of={sheet.divisions} />
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

/** Where it comes from, for those who see the sheets of many. */
function SenderDivisions({ of }: { of: readonly string[] }) {
  const seesOthers = useSession().roles.includes('officer');
  if (!seesOthers) {
    return null;
  }
  return (
    <ul className="sheet-divisions">
      {of.map((code) => (
        <li key={code}>
          <Division code={code} />
        </li>
      ))}
    </ul>
  );
}
