import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AsWritten } from '../kit/AsWritten';
import { Capacity } from '../kit/Capacity';
import { ListStates } from '../kit/CursorList';
import { useCursorList } from '../kit/cursorList';
import { useFilters } from '../kit/filters';
import { Moment } from '../kit/words';
import { LookSort } from '../myfile/LookSort';
import { type Look, looksAt } from './queries';

/** Who has looked at a whole value of this file, when and why; for the officer who answers for it. */
export function LooksPart({ id }: { id: string }) {
  const { t } = useTranslation('persons');
  const [{ sort }, change] = useFilters(['sort']);
  const list = useCursorList<Look>(['person', id, 'looks', sort], (cursor) => looksAt(id, sort, cursor));
  return (
    <section className="panel" aria-labelledby="looks">
      <h2 id="looks">{t('looks.title')}</h2>
      <LookSort value={sort} choose={(chosen) => change({ sort: chosen })} />
      <ListStates list={list} empty={{ title: t('looks.none'), text: t('looks.noneText') }}>
        <ul className="person-looks">
          {list.items.map((look) => (
            <li key={`${look.at} ${look.by} ${look.seen} ${look.referralId}`}>
              <LookLine look={look} />
            </li>
          ))}
        </ul>
      </ListStates>
    </section>
  );
}

function LookLine({ look }: { look: Look }) {
  const { t } = useTranslation(['persons', 'myfile']);
  return (
    <>
      <strong>{t(`myfile:seen.${look.seen}`)}</strong>
      <p>
        <Capacity {...look} unknown={t('myfile:looks.unknown')} />
      </p>
      {look.reason && (
        <p className="person-reason">
          {t('myfile:looks.reason')}
          <AsWritten>{look.reason}</AsWritten>
        </p>
      )}
      {look.referralId && (
        <p>
          <Link to={`/referrals/${look.referralId}`}>{t('looks.referral')}</Link>
        </p>
      )}
      <p className="quiet">
        <Moment of={look.at} /> · {t('looks.by', { account: look.by })}
      </p>
    </>
  );
}
