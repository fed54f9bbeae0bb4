import './referrals.css';
import { Segmented } from 'antd';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CursorList } from '../kit/CursorList';
import { useCursorList } from '../kit/cursorList';
import { useFilters } from '../kit/filters';
import { LetterNumberField } from './LetterNumberField';
import { findReferrals, type Referral, type ReferralPage } from './queries';
import { ReferralCard } from './ReferralCard';
import { ReferralSort } from './ReferralSort';

type Shown = 'open' | 'answered';

/** The referrals sent to an employer: those that wait first. */
export default function SentReferrals() {
  const { t } = useTranslation('referrals');
  const [filters, change] = useFilters(['shown', 'number', 'sort']);
  const shown: Shown = filters.shown === 'answered' ? 'answered' : 'open';
  const number = useDeferredValue(filters.number);
  const list = useCursorList<Referral, ReferralPage>(
    ['referrals', 'sent', shown, number, filters.sort],
    (cursor) => findReferrals({ open: shown === 'open', number, sort: filters.sort }, cursor),
  );
  return (
    <div className="page narrow-page">
      <h1>{t('sent.title')}</h1>
      <Segmented<Shown>
        className="referral-choice"
        aria-label={t('sent.which')}
        value={shown}
        onChange={(chosen) => change({ shown: chosen })}
        options={(['open', 'answered'] as const).map((value) => ({ value, label: t(`shown.${value}`) }))}
      />
      <div className="filter-line">
        <LetterNumberField value={filters.number} change={(typed) => change({ number: typed })} />
        <ReferralSort value={filters.sort} choose={(sort) => change({ sort })} />
      </div>
      <CursorList
        list={list}
        label={t(`shown.${shown}`)}
        keyOf={(referral) => referral.id}
        item={(referral) => <ReferralCard referral={referral} as="h2" />}
        empty={
          number
            ? { title: t('sent.noSuch'), text: t('sent.noSuchText') }
            : {
                title: t(`none.${shown}`),
                text: t('sent.noneText'),
                children: <Link to="/employer">{t('sent.vacancies')}</Link>,
              }
        }
      />
    </div>
  );
}
