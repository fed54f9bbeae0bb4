import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { expect, test } from 'vitest';
import AccountList from '../accounts/AccountList';
import ClientList from '../clients/ClientList';
import MyVacancies from '../employers/MyVacancies';
import HireList from '../hires/HireList';
import HouseholdSearch from '../households/HouseholdSearch';
import MyLooks from '../myfile/MyLooks';
import MyReferrals from '../myreferrals/MyReferrals';
import Messages from '../operations/Messages';
import { LooksPart } from '../persons/LooksPart';
import PersonSearch from '../persons/PersonSearch';
import VacancyPool from '../pool/VacancyPool';
import { ReferralsOf } from '../referrals/ReferralsOf';
import SentReferrals from '../referrals/SentReferrals';
import SurveySheets from '../sheets/SurveySheets';
import Referrals from '../stationreferrals/Referrals';
import { type Asked, hallAnswers } from '../testing/hall';
import { render } from '../testing/render';
import VacancySearch from '../vacancies/VacancySearch';

/** What it asks, the words of the usual order and of another, and the hall's name of that one. */
const LISTS: [string, ReactNode, path: string, usual: string, other: string, sort: string][] = [
  ['people', <PersonSearch key="l" />, '/api/persons', '最近登记', '年龄从大到小', 'OLDEST'],
  ['households', <HouseholdSearch key="l" />, '/api/households', '按社区', '成员最多', 'MOST_MEMBERS'],
  ['vacancies', <VacancySearch key="l" />, '/api/vacancies', '综合', '月薪最高', 'WAGE'],
  ['the vacancy pool', <VacancyPool key="l" />, '/api/vacancies', '综合', '最新发布', 'NEWEST'],
  ["an employer's vacancies", <MyVacancies key="l" />, '/api/vacancies', '最新发布', '最早发布', 'OLDEST'],
  ["a station's referrals", <Referrals key="l" />, '/api/referrals', '最近推荐', '最早推荐', 'OLDEST'],
  ['hires', <HireList key="l" />, '/api/referrals', '最近推荐', '最晚上岗', 'STARTS_LAST'],
  ["an employer's referrals", <SentReferrals key="l" />, '/api/referrals', '最近推荐', '最早推荐', 'OLDEST'],
  [
    'those of a vacancy',
    <ReferralsOf key="l" vacancy="v1" />,
    '/api/referrals',
    '最近推荐',
    '最早推荐',
    'OLDEST',
  ],
  ['my referrals', <MyReferrals key="l" />, '/api/referrals', '最近推荐', '最早推荐', 'OLDEST'],
  ['survey sheets', <SurveySheets key="l" />, '/api/survey-sheets', '最近送出', '最早送出', 'OLDEST'],
  ['accounts', <AccountList key="l" />, '/api/accounts', '最近开通', '按账号名', 'NAME'],
  ['clients', <ClientList key="l" />, '/api/clients', '按名称', '最近登记', 'REGISTERED_LAST'],
  ['looks at my file', <MyLooks key="l" />, '/api/persons/me/looks', '最近查看', '最早查看', 'OLDEST'],
  [
    'looks at a file',
    <LooksPart key="l" id="p1" />,
    '/api/persons/p1/looks',
    '最近查看',
    '最早查看',
    'OLDEST',
  ],
  ['messages', <Messages key="l" />, '/api/messages', '最近生成', '最早生成', 'OLDEST'],
];

function Address() {
  return <address>{useLocation().search}</address>;
}

const sortField = () => screen.findByLabelText<HTMLSelectElement>('排序');
const shown = (field: HTMLSelectElement) => field.selectedOptions[0]?.textContent;
const sortsAsked = (asked: Asked[], path: string) =>
  asked.filter((it) => it.path === path).map((it) => it.query.get('sort'));

function aHall(path: string) {
  return hallAnswers({
    'GET /session': {
      body: { signedIn: true, subject: 'u', roles: ['employer', 'officer'], employer: 'e1' },
    },
    'GET /api/divisions': { body: { items: [] } },
    'GET /api/occupations': { body: { items: [] } },
    'GET /api/referrals': { body: { items: [], total: 0, facets: {} } },
    [`GET ${path}`]: { body: { items: [], total: 0, facets: {} } },
  });
}

test.each(LISTS)(
  '%s: an order is chosen and kept in the address',
  async (_, list, path, usual, other, sort) => {
    const asked = aHall(path);
    await render(
      <>
        {list}
        <Address />
      </>,
    );
    const field = await sortField();
    expect(shown(field)).toBe(usual);

    const option = screen.getByText<HTMLOptionElement>(other, { selector: 'option' });
    fireEvent.change(field, { target: { value: option.value } });
    await waitFor(() => expect(sortsAsked(asked, path)).toContain(sort));
    expect(screen.getByText(`?sort=${sort}`)).toBeInTheDocument();

    fireEvent.change(field, { target: { value: field.options[0]?.value } });
    await waitFor(() => expect(screen.queryByText(`?sort=${sort}`)).not.toBeInTheDocument());
    expect(shown(field)).toBe(usual);
  },
);

test.each(LISTS)(
  '%s: the order of the address is asked for and shown',
  async (_, list, path, __, other, sort) => {
    const asked = aHall(path);
    await render(list, { at: `/?sort=${sort}` });
    expect(shown(await sortField())).toBe(other);
    await waitFor(() => expect(sortsAsked(asked, path)).toContain(sort));
  },
);
