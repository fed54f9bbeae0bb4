import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Checkbox, Form, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChoiceRule } from '../kit/choiceRule';
import { useDivisionName } from '../kit/codes';
import { employerQuery } from '../kit/employer';
import { useDivisions } from '../kit/reference';
import { Refused } from '../kit/states';
import { type AccountRole, type AuthorityValues, actsForEmployer, isOfAPlace, ROLES } from './authority';
import { employersQuery } from './queries';

/** The roles of an account, and where or for whom it has them. */
export function AuthorityFields() {
  const { t } = useTranslation('accounts');
  const isChosen = useChoiceRule();
  const roles = Form.useWatch<AuthorityValues['roles']>('roles');
  return (
    <>
      <Form.Item<AuthorityValues> name="roles" label={t('field.roles')} rules={[isChosen]}>
        <RoleChoice />
      </Form.Item>
      {isOfAPlace(roles) && (
        <Form.Item<AuthorityValues>
          name="divisions"
          label={t('field.divisions')}
          extra={t('field.divisionsHint')}
          rules={[isChosen]}
        >
          <DivisionsSelect />
        </Form.Item>
      )}
      {actsForEmployer(roles) && (
        <Form.Item<AuthorityValues> name="employer" label={t('field.employer')} rules={[isChosen]}>
          <EmployerSelect />
        </Form.Item>
      )}
    </>
  );
}

/** What antd's form hands to the field inside an item. */
interface Controlled<V> {
  id?: string;
  value?: V;
  onChange?: (value: V) => void;
}

/** Without what antd's form adds for a field and a group may not carry: `aria-required`. */
function RoleChoice({ id, value, onChange }: Controlled<AccountRole[]>) {
  const { t } = useTranslation('accounts');
  return (
    <Checkbox.Group<AccountRole>
      {...{ id, value, onChange }}
      aria-label={t('field.roles')}
      options={ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
    />
  );
}

/** Any divisions of the hall. */
export function DivisionsSelect(field: Controlled<string[]>) {
  const divisions = useDivisions();
  const nameOf = useDivisionName();
  return (
    <Select
      {...field}
      mode="multiple"
      showSearch={{ optionFilterProp: 'label' }}
      options={divisions
        .filter((it) => !it.validUntil)
        .map(({ code }) => ({ value: code, label: nameOf(code) }))}
    />
  );
}

/** An employer, found by name or credit code. */
function EmployerSelect(field: Controlled<string>) {
  const { t } = useTranslation('accounts');
  const [words, setWords] = useState('');
  const found = useQuery({
    ...employersQuery(useDeferredValue(words.trim())),
    placeholderData: keepPreviousData,
  });
  const chosen = useQuery({ ...employerQuery(field.value ?? ''), enabled: Boolean(field.value) });
  const all = [...(chosen.data ? [chosen.data] : []), ...(found.data ?? [])];
  const employers = [...new Map(all.map((it) => [it.id, it])).values()];
  return (
    <>
      <Select
        {...field}
        showSearch={{ filterOption: false, onSearch: setWords }}
        loading={found.isFetching}
        notFoundContent={t('field.noEmployer')}
        placeholder={t('field.employerHint')}
        options={employers.map(({ id, name, creditCode }) => ({
          value: id,
          label: `${name} · ${creditCode}`,
        }))}
      />
      {found.error && <Refused problem={found.error} />}
    </>
  );
}
