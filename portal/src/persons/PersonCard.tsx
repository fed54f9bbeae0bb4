import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AsWritten } from '../kit/AsWritten';
import { Division } from '../kit/codes';
import { ageOf, Day, Sex } from '../kit/words';
import { EmploymentTag } from './EmploymentTag';
import type { Person } from './queries';

/** A person in a list on a phone. */
export function PersonCard({ person }: { person: Person }) {
  const { t } = useTranslation(['persons', 'kit']);
  return (
    <article className="card">
      <div className="card-head">
        <h2>
          <Link to={`/persons/${person.id}`} className="card-link">
            <AsWritten>{person.name}</AsWritten>
          </Link>
        </h2>
        <EmploymentTag of={person.employment} />
      </div>
      <p className="quiet">
        <Sex of={person.sex} /> · {t('age', { age: ageOf(person.birthDate) })} ·{' '}
        <Division code={person.division} />
      </p>
      <ul className="facts">
        {person.education && <li>{t(`kit:education.${person.education}`)}</li>}
        {person.wish?.open && <li>{t('wish.open')}</li>}
        {person.skills.slice(0, 3).map((skill) => (
          <li key={skill}>{skill}</li>
        ))}
        <li className="facts-day">
          {t('source.verifiedOn')} <Day of={person.verifiedOn} />
        </li>
      </ul>
    </article>
  );
}
