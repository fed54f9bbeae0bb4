import './employers.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Versioned } from '../api';
import { useSession } from '../app/session';
import { useChoiceRule } from '../kit/choiceRule';
import { useDivisionName } from '../kit/codes';
import { RecordForm } from '../kit/RecordForm';
import { BackTo } from '../kit/RecordPage';
import { useDivisions } from '../kit/reference';
import { Failed, Loading } from '../kit/states';
import { type EmployerValues, fileRequestOf, fileValuesOf, maskedOf, SCALES } from './file';
import { NoEmployer } from './NoEmployer';
import { changeMyEmployer, type EmployerFile, myEmployerQuery } from './queries';

/** An employer keeps its own file: all but the credit code. */
export default function ChangeMyEmployer() {
  const { employer } = useSession();
  return employer == null ? <NoEmployer /> : <Page id={employer} />;
}

function Page({ id }: { id: string }) {
  const { t } = useTranslation('employers');
  const employer = useQuery(myEmployerQuery(id));
  return (
    <div className="page narrow-page">
      <BackTo list={{ to: '/employer/file', title: t('file.title') }} />
      <h1>{t('file.change')}</h1>
      {employer.isPending && <Loading rows={5} />}
      {employer.error && <Failed problem={employer.error} retry={employer.refetch} />}
      {employer.data && <FileForm opened={employer.data} />}
    </div>
  );
}

function versionOf({ value, etag }: Versioned<EmployerFile>) {
  return { values: fileValuesOf(value), etag, masked: maskedOf(value) };
}

function FileForm({ opened }: { opened: Versioned<EmployerFile> }) {
  const { t } = useTranslation('employers');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const describe = useDescription();
  const { id, creditCode } = opened.value;
  const record = {
    ...versionOf(opened),
    reload: async () => versionOf(await queries.fetchQuery({ ...myEmployerQuery(id), staleTime: 0 })),
  };
  return (
    <RecordForm<EmployerValues, Versioned<EmployerFile>>
      name={`employer ${id}`}
      initial={record.values}
      record={record}
      describe={describe}
      send={(changed, { etag }) => changeMyEmployer(id, fileRequestOf(changed, creditCode), etag)}
      done={(changed) => {
        queries.setQueryData(myEmployerQuery(id).queryKey, changed);
        navigate('/employer/file', { replace: true });
      }}
      sendLabel={t('change.send')}
    >
      <FileFields contact={opened.value.contact} />
    </RecordForm>
  );
}

function FileFields({ contact }: { contact: EmployerFile['contact'] }) {
  const { t } = useTranslation('employers');
  const isChosen = useChoiceRule();
  const divisions = useDivisions().filter((it) => !it.validUntil);
  const divisionName = useDivisionName();
  return (
    <>
      <Form.Item<EmployerValues>
        name="name"
        label={t('file.name')}
        rules={[{ required: true, whitespace: true }, { max: 100 }]}
        validateTrigger="onBlur"
      >
        <Input maxLength={100} autoComplete="organization" />
      </Form.Item>
      <Form.Item<EmployerValues> name="scale" label={t('file.scale')} rules={[isChosen]}>
        <Radio.Group options={SCALES.map((value) => ({ value, label: t(`scale.${value}`) }))} />
      </Form.Item>
      <Form.Item<EmployerValues> name="division" label={t('file.division')} rules={[isChosen]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={divisions.map(({ code }) => ({ value: code, label: divisionName(code) }))}
        />
      </Form.Item>
      <p className="quiet form-note">
        {contact == null ? t('file.contactNew') : t('file.contactKept', contact)}
      </p>
      <div className="vacancy-fields">
        <Form.Item<EmployerValues> name={['contact', 'name']} label={t('file.contactName')}>
          <Input maxLength={40} autoComplete="name" />
        </Form.Item>
        <Form.Item<EmployerValues> name={['contact', 'phone']} label={t('file.contactPhone')}>
          <Input type="tel" inputMode="tel" maxLength={20} autoComplete="tel" />
        </Form.Item>
      </div>
    </>
  );
}

/** What the dialogue about two editors calls the fields: a station may keep the file too. */
function useDescription() {
  const { t } = useTranslation('employers');
  const divisionName = useDivisionName();
  return {
    name: { label: t('file.name') },
    scale: { label: t('file.scale'), text: (scale: EmployerFile['scale']) => scale && t(`scale.${scale}`) },
    division: { label: t('file.division'), text: (code: string) => code && divisionName(code) },
    contact: {
      label: t('file.contact'),
      text: (contact: EmployerValues['contact']) =>
        contact?.name || contact?.phone ? `${contact.name} ${contact.phone}` : t('file.unchanged'),
    },
  };
}
