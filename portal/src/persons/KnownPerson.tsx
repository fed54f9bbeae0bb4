import { useQuery } from '@tanstack/react-query';
import { Alert, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Problem } from '../api';
import { AsWritten } from '../kit/AsWritten';
import { Division } from '../kit/codes';
import { today } from '../kit/words';
import { EmploymentTag } from './EmploymentTag';
import { knownQuery } from './queries';
import { readResidentId } from './residentId';

/** Says before anything is saved that the pool has this person already, as far as the caller may know. */
export function KnownPerson() {
  const { t } = useTranslation('persons');
  const reading = readResidentId(Form.useWatch('residentId') ?? '', today());
  const number = reading.state === 'right' ? reading.number : '';
  const known = useQuery({ ...knownQuery(number), enabled: number !== '' });
  if (known.error) {
    // Saving finds a double too: only that no more questions are allowed today is worth a word.
    const problem = Problem.from(known.error);
    return problem.status === 429 ? (
      <Alert className="form-note" type="info" title={problem.title} description={t('known.laterText')} />
    ) : null;
  }
  const person = known.data;
  if (!person) {
    return null;
  }
  return (
    <Alert
      role="alert"
      className="form-note"
      type="warning"
      title={t('known.title')}
      description={
        <>
          <AsWritten>{person.name}</AsWritten> · <Division code={person.division} />{' '}
          <EmploymentTag of={person.employment} />
        </>
      }
      action={<Link to={`/persons/${person.id}`}>{t('known.open')}</Link>}
    />
  );
}
