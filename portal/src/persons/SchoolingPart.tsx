import { useTranslation } from 'react-i18next';
import type { Versioned } from '../api';
import { AsWritten } from '../kit/AsWritten';
import { Fact } from '../kit/Fact';
import { FilePart, PartForm } from './FilePart';
import { correctPerson, type Person } from './queries';
import { SchoolingFields } from './SchoolingFields';

interface SchoolingValues {
  education?: NonNullable<Person['education']> | '';
  skills?: string[];
}

export function SchoolingPart({ opened }: { opened: Versioned<Person> }) {
  const { t } = useTranslation(['persons', 'kit']);
  const { education, skills } = opened.value;
  return (
    <FilePart
      title={t('file.schooling')}
      change={t('file.change')}
      form={(done) => <SchoolingForm opened={opened} done={done} />}
    >
      <dl className="terms">
        <Fact name={t('field.education')}>{education == null ? '—' : t(`kit:education.${education}`)}</Fact>
        <Fact name={t('field.skills')}>
          <AsWritten>{skills.join(t('comma')) || '—'}</AsWritten>
        </Fact>
      </dl>
    </FilePart>
  );
}

function SchoolingForm({ opened, done }: { opened: Versioned<Person>; done: () => void }) {
  const { t } = useTranslation(['persons', 'kit']);
  return (
    <PartForm<SchoolingValues>
      name="schooling"
      opened={opened}
      valuesOf={({ education, skills }) => ({ education: education ?? undefined, skills })}
      // The hall takes no schooling for "as it is": it is put right, never taken away.
      send={({ education, skills }, etag) =>
        correctPerson(opened.value.id, { education: education || null, skills: skills ?? [] }, etag)
      }
      done={done}
      describe={{
        education: {
          label: t('field.education'),
          text: (education: SchoolingValues['education']) =>
            education ? t(`kit:education.${education}`) : '—',
        },
        skills: { label: t('field.skills') },
      }}
    >
      <SchoolingFields />
    </PartForm>
  );
}
