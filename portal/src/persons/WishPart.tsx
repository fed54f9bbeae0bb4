import { useTranslation } from 'react-i18next';
import type { Versioned } from '../api';
import { useDivisionName } from '../kit/codes';
import { Fact } from '../kit/Fact';
import { useWorkName } from '../kit/occupationGroups';
import { StateTag } from '../kit/StateTag';
import { Day, Money } from '../kit/words';
import { FilePart, PartForm } from './FilePart';
import { changeWish, type Person } from './queries';
import { type WishValues, wishOf } from './registration';
import { WishFields } from './WishFields';

/** What work the person looks for. */
export function WishPart({ opened }: { opened: Versioned<Person> }) {
  const { t } = useTranslation('persons');
  const { wish } = opened.value;
  return (
    <FilePart
      title={t('wish.title')}
      change={wish == null ? t('wish.state') : t('file.change')}
      form={(done) => <WishForm opened={opened} done={done} />}
    >
      {wish == null ? <p>{t('wish.none')}</p> : <Wish wish={wish} />}
    </FilePart>
  );
}

function Wish({ wish }: { wish: NonNullable<Person['wish']> }) {
  const { t } = useTranslation('persons');
  const occupationName = useWorkName();
  const divisionName = useDivisionName();
  return (
    <>
      <p>
        <StateTag tone={wish.open ? 'busy' : 'plain'}>{t(wish.open ? 'wish.open' : 'wish.closed')}</StateTag>{' '}
        <span className="quiet">
          {t('wish.statedOn')} <Day of={wish.statedOn} />
        </span>
      </p>
      <dl className="terms person-wish">
        <Fact name={t('wish.occupations')}>
          {wish.occupations.map(occupationName).join(t('comma')) || '—'}
        </Fact>
        <Fact name={t('wish.minimumWage')}>
          {wish.minimumWage == null ? '—' : <Money of={wish.minimumWage} />}
        </Fact>
        <Fact name={t('wish.workDivisions')}>
          {wish.workDivisions.map(divisionName).join(t('comma')) || t('wish.anywhere')}
        </Fact>
      </dl>
    </>
  );
}

/** Yuan as people write it, and as the form sends it: no `.00`. */
export function wishValuesOf({ wish }: Person): WishValues {
  return wish == null
    ? {}
    : {
        open: wish.open,
        occupations: wish.occupations,
        minimumWage: wish.minimumWage?.replace(/\.00$/, ''),
        workDivisions: wish.workDivisions,
      };
}

function WishForm({ opened, done }: { opened: Versioned<Person>; done: () => void }) {
  const { t } = useTranslation('persons');
  const occupationName = useWorkName();
  const divisionName = useDivisionName();
  const named = (nameOf: (code: string) => string) => (codes?: string[]) =>
    codes?.map(nameOf).join(t('comma')) || '—';
  return (
    <PartForm<WishValues>
      name="wish"
      opened={opened}
      valuesOf={wishValuesOf}
      send={(values, etag) => changeWish(opened.value.id, wishOf(values), etag)}
      done={done}
      describe={{
        open: {
          label: t('wish.title'),
          text: (open?: boolean) => (open === undefined ? '—' : t(open ? 'wish.open' : 'wish.closed')),
        },
        occupations: { label: t('wish.occupations'), text: named(occupationName) },
        minimumWage: { label: t('wish.minimumWage'), text: (yuan?: string) => yuan && <Money of={yuan} /> },
        workDivisions: { label: t('wish.workDivisions'), text: named(divisionName) },
      }}
    >
      <WishFields isAsked />
    </PartForm>
  );
}
