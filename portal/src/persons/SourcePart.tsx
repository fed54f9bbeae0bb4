import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Fact } from '../kit/Fact';
import { Day } from '../kit/words';
import type { Person } from './queries';

/** Where what the file says comes from, and when it was last found true. */
export function SourcePart({ person: { source } }: { person: Person }) {
  const { t } = useTranslation('persons');
  return (
    <section className="panel" aria-labelledby="source">
      <h2 id="source">{t('source.title')}</h2>
      <dl className="terms">
        <Fact name={t('source.verifiedOn')}>
          <Day of={source.verifiedOn} />
        </Fact>
        <Fact name={t('source.by')}>
          {source.surveySheet == null ? (
            t('source.desk')
          ) : (
            <Link to={`/survey-sheets/${source.surveySheet}`}>{t('source.sheet')}</Link>
          )}
        </Fact>
        {source.statedOn && (
          <Fact name={t('source.statedOn')}>
            <Day of={source.statedOn} />
          </Fact>
        )}
        <Fact name={t('source.registeredOn')}>
          <Day of={source.registeredOn} /> · {t(`source.through.${source.registeredThrough}`)}
        </Fact>
      </dl>
    </section>
  );
}
