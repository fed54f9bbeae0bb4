import { useQuery } from '@tanstack/react-query';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Jobseeker } from '../api';
import { AsWritten } from '../kit/AsWritten';
import { Division } from '../kit/codes';
import { Fact } from '../kit/Fact';
import { useWorkName } from '../kit/occupationGroups';
import { personQuery } from '../kit/person';
import { Failed, Loading } from '../kit/states';
import { Day, Money, Sex } from '../kit/words';

/** What of a person's file a match is judged by. */
export function PersonRecord({ id }: { id: string }) {
  const person = useQuery(personQuery(id));
  if (person.isPending) {
    return <Loading rows={3} />;
  }
  if (person.error) {
    return <Failed problem={person.error} retry={person.refetch} />;
  }
  return <Record person={person.data} />;
}

function Record({ person }: { person: Jobseeker['PersonView'] }) {
  const { t } = useTranslation(['matching', 'kit']);
  const workName = useWorkName();
  const { education, wish } = person;
  return (
    <section className="panel" aria-label={t('vacancies.record')}>
      <h2>
        <AsWritten>{person.name}</AsWritten>
      </h2>
      <p className="match-place">
        <Sex of={person.sex} /> · <Division code={person.division} />
      </p>
      <dl className="terms">
        <Fact name={t('person.born')}>
          <Day of={person.birthDate} />
        </Fact>
        <Fact name={t('person.schooling')}>{education == null ? '—' : t(`kit:education.${education}`)}</Fact>
        <Fact name={t('person.skills')}>
          <AsWritten>{person.skills.join(t('person.comma')) || '—'}</AsWritten>
        </Fact>
        <Fact name={t('person.phone')}>
          <span className="number">{person.phone ?? '—'}</span>
        </Fact>
        <Fact name={t('person.occupations')}>
          <Listed of={wish?.occupations} as={workName} />
        </Fact>
        <Fact name={t('person.places')}>
          <Listed of={wish?.workDivisions} as={(code) => <Division code={code} />} />
        </Fact>
        <Fact name={t('person.wage')}>
          {wish?.minimumWage ? <Money of={wish.minimumWage} /> : t('person.any')}
        </Fact>
        <Fact name={t('person.verified')}>
          <Day of={person.verifiedOn} />
        </Fact>
      </dl>
      <div className="action-line">
        <Link to={`/persons/${person.id}`}>{t('person.file')}</Link>
      </div>
    </section>
  );
}

/** None asked for means any will do. */
function Listed({ of = [], as }: { of: string[] | undefined; as: (code: string) => ReactNode }) {
  const { t } = useTranslation('matching');
  if (of.length === 0) {
    return <>{t('person.any')}</>;
  }
  return of.map((code, i) => (
    <Fragment key={code}>
      {i > 0 && t('person.comma')}
      {as(code)}
    </Fragment>
  ));
}
