import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Fact } from '../kit/Fact';
import { Day } from '../kit/words';
import type { MyFile } from './queries';

/** Where what the file says comes from, and the way to who has looked at it. */
export function Source({ of }: { of: MyFile['source'] }) {
  const { t } = useTranslation('myfile');
  return (
    <section className="panel" aria-labelledby="source">
      <h2 id="source">{t('source.title')}</h2>
      <dl className="terms">
        <Fact name={t('source.registered')}>
          <Day of={of.registeredOn} /> · {t(`source.through.${of.registeredThrough}`)}
        </Fact>
        <Fact name={t('source.verified')}>
          <Day of={of.verifiedOn} /> · {t(of.surveySheet == null ? 'source.atDesk' : 'source.bySurvey')}
        </Fact>
        {of.statedOn && (
          <Fact name={t('source.stated')}>
            <Day of={of.statedOn} />
          </Fact>
        )}
      </dl>
      <p className="my-actions">
        <Link className="plain-button" to="/me/looks">
          {t('looks.title')}
        </Link>
      </p>
    </section>
  );
}
