import './hires.css';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCursorList } from '../kit/cursorList';
import { DayField } from '../kit/DayField';
import { DivisionField } from '../kit/DivisionField';
import { FoldedFilters } from '../kit/FoldedFilters';
import { useFilters } from '../kit/filters';
import { RecordTable } from '../kit/RecordTable';
import { Day, Money } from '../kit/words';
import type { Referral, ReferralPage } from '../referrals/queries';
import { BY_ISSUE, BY_START, ReferralSort } from '../referrals/ReferralSort';
import { FILTERS, findHires } from './queries';

/** The referrals that led to a hire. */
export default function HireList() {
  const { t } = useTranslation('hires');
  const [filters, change] = useFilters(FILTERS);
  const { sort, ...narrowing } = filters;
  const list = useCursorList<Referral, ReferralPage>(['referrals', 'hires', filters], (cursor) =>
    findHires(filters, cursor),
  );
  return (
    <div className="page">
      <h1>{t('list.title')}</h1>
      <search className="filter-line">
        <FoldedFilters set={Object.keys(narrowing).length}>
          <DivisionField
            label={t('list.division')}
            none={t('list.everywhere')}
            value={filters.division}
            choose={(division) => change({ division })}
          />
          {(['issuedFrom', 'issuedBefore'] as const).map((name) => (
            <DayField
              key={name}
              label={t(`list.${name}`)}
              value={filters[name]}
              choose={(day) => change({ [name]: day })}
            />
          ))}
        </FoldedFilters>
        <ReferralSort
          sorts={[...BY_ISSUE, ...BY_START]}
          value={sort}
          choose={(chosen) => change({ sort: chosen })}
        />
      </search>
      <RecordTable
        list={list}
        label={t('list.title')}
        keyOf={(referral) => referral.id}
        empty={{ title: t('list.none'), text: t('list.noneText') }}
        columns={[
          {
            title: t('page.vacancy'),
            render: (_, referral) => <Link to={`/hires/${referral.id}`}>{referral.title}</Link>,
          },
          { title: t('page.employer'), dataIndex: 'employerName' },
          { title: t('list.issuedOn'), render: (_, referral) => <Day of={referral.issuedOn} /> },
          { title: t('page.starts'), render: (_, referral) => <Day of={referral.startDate} /> },
          {
            title: t('page.wage'),
            align: 'right',
            render: (_, referral) => (referral.wage ? <Money of={referral.wage} /> : '—'),
          },
        ]}
      />
    </div>
  );
}
