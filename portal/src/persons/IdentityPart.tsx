import { useTranslation } from 'react-i18next';
import type { Jobseeker, Versioned } from '../api';
import { Division, useDivisionName } from '../kit/codes';
import type { MaskedValues } from '../kit/conflict';
import { Fact } from '../kit/Fact';
import { Masked } from '../kit/Masked';
import { Day } from '../kit/words';
import { FilePart, PartForm } from './FilePart';
import { IdentityFields } from './IdentityFields';
import { correctPerson, type Person, reveal, type Sealed } from './queries';

/** Empty leaves as it is: what identifies is never filled in here. */
export interface IdentityValues {
  residentId?: string;
  name?: string;
  phone?: string;
  address?: string;
  division?: string;
  withoutPhone?: boolean;
  withoutAddress?: boolean;
}

export function correctionOf(values: IdentityValues): Partial<Jobseeker['CorrectPersonRequest']> {
  const { withoutPhone, withoutAddress, ...named } = values;
  return {
    ...Object.fromEntries(Object.entries(named).filter(([, value]) => value)),
    ...(withoutPhone && { phone: '' }),
    ...(withoutAddress && { address: '' }),
  };
}

/** What a correction puts another in the place of without showing it. */
export function maskedOf({ marks, ...file }: Person): MaskedValues {
  const by = (sealed: Sealed) => ({ reveal: (reason: string) => reveal(file.id, sealed, reason) });
  return {
    residentId: { shown: file.residentId, mark: marks.residentId, ...by('resident-id') },
    name: { shown: file.name, mark: marks.name, ...by('name') },
    phone: { shown: file.phone, mark: marks.phone, takenOutBy: 'withoutPhone', ...by('phone') },
    address: { shown: file.address, mark: marks.address, takenOutBy: 'withoutAddress', ...by('address') },
  };
}

/** Who this is and how they are reached; what identifies is masked, and whole only for a reason. */
export function IdentityPart({ opened }: { opened: Versioned<Person> }) {
  const { t } = useTranslation('persons');
  const person = opened.value;
  return (
    <FilePart
      title={t('file.identity')}
      change={t('correct.change')}
      form={(done) => <IdentityForm opened={opened} done={done} />}
    >
      <dl className="terms">
        <Fact name={t('field.name')}>
          <Whole person={person} masked={person.name} sealed="name" what={t('field.name')} />
        </Fact>
        <Fact name={t('field.residentId')}>
          <Whole
            person={person}
            masked={person.residentId}
            sealed="resident-id"
            what={t('field.residentId')}
          />
        </Fact>
        <Fact name={t('field.birthDate')}>
          <Day of={person.birthDate} />
        </Fact>
        <Fact name={t('field.phone')}>
          <Whole person={person} masked={person.phone} sealed="phone" what={t('field.phone')} />
        </Fact>
        <Fact name={t('field.division')}>
          <Division code={person.division} />
        </Fact>
        <Fact name={t('field.address')}>
          <Whole person={person} masked={person.address} sealed="address" what={t('field.address')} />
        </Fact>
      </dl>
    </FilePart>
  );
}

function Whole(props: { person: Person; masked: string | null; sealed: Sealed; what: string }) {
  return (
    <Masked
      // A value that was put right is masked again.
      key={props.person.version}
      masked={props.masked}
      what={props.what}
      reveal={(reason) => reveal(props.person.id, props.sealed, reason)}
    />
  );
}

function IdentityForm({ opened, done }: { opened: Versioned<Person>; done: () => void }) {
  const { t } = useTranslation('persons');
  const divisionName = useDivisionName();
  const text = (value?: string) => value || t('correct.unchanged');
  const unless = (isOut: boolean | undefined, value?: string) =>
    isOut ? t('correct.takenOut') : text(value);
  return (
    <>
      <p className="quiet form-note">{t('correct.hint')}</p>
      <PartForm<IdentityValues>
        name="identity"
        opened={opened}
        valuesOf={({ division }) => ({ division })}
        maskedOf={maskedOf}
        send={(values, etag) => correctPerson(opened.value.id, correctionOf(values), etag)}
        done={done}
        describe={{
          residentId: { label: t('field.residentId'), text },
          name: { label: t('field.name'), text },
          phone: {
            label: t('field.phone'),
            text: (value: string, { withoutPhone }) => unless(withoutPhone, value),
          },
          address: {
            label: t('field.address'),
            text: (value: string, { withoutAddress }) => unless(withoutAddress, value),
          },
          division: { label: t('field.division'), text: (code: string) => code && divisionName(code) },
        }}
      >
        <IdentityFields correcting={opened.value} />
      </PartForm>
    </>
  );
}
