import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api';
import { useChoiceRule } from '../kit/choiceRule';
import { DayItem } from '../kit/DayItem';
import { RecordForm } from '../kit/RecordForm';
import { Failed, Loading } from '../kit/states';
import { amount } from '../kit/words';
import { vacancyQuery } from '../vacancies/queries';
import { type Answer, answerReferral, lookAgainAt, type Referral, refusalReasonsQuery } from './queries';

interface AnswerValues {
  outcome?: Answer['outcome'];
  startDate?: string;
  wage?: string;
  reason?: string;
}

const WAGE = /^[0-9]{1,7}(\.[0-9]{1,2})?$/;

/** Only what belongs to the outcome: a reason that was chosen before the employer thought better of it is not sent. */
export function answerOf(values: AnswerValues): Answer {
  return values.outcome === 'REFUSED'
    ? { outcome: 'REFUSED', reason: values.reason ?? null, startDate: null, wage: null }
    : { outcome: 'HIRED', reason: null, startDate: values.startDate || null, wage: values.wage || null };
}

/** Hired from a day on, or refused for a reason. */
export function AnswerForm({ referral, etag }: { referral: Referral; etag: string }) {
  const { t } = useTranslation('referrals');
  const isChosen = useChoiceRule();
  const queries = useQueryClient();
  const [form] = Form.useForm<AnswerValues>();
  const outcome = Form.useWatch('outcome', form);
  const lookAgain = () => lookAgainAt(queries, referral);
  // Where the station put down an answer meanwhile, the page shows it in place of the form.
  const showIfAnswered = (thrown: unknown): never => {
    if ([409, 412].includes(Problem.from(thrown).status)) {
      lookAgain();
    }
    throw thrown;
  };
  return (
    <RecordForm<AnswerValues, Referral>
      form={form}
      name={`answer ${referral.id}`}
      initial={{}}
      send={(values) => answerReferral(referral.id, answerOf(values), etag).catch(showIfAnswered)}
      done={lookAgain}
      sendLabel={t('answer.send')}
    >
      <Form.Item<AnswerValues> name="outcome" label={t('answer.outcome')} rules={[isChosen]}>
        <Radio.Group
          options={(['HIRED', 'REFUSED'] as const).map((value) => ({ value, label: t(`outcome.${value}`) }))}
        />
      </Form.Item>
      {outcome === 'HIRED' && <Hired referral={referral} />}
      {outcome === 'REFUSED' && <Refused />}
    </RecordForm>
  );
}

function Hired({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referrals');
  const offered = useQuery(vacancyQuery(referral.vacancyId)).data?.wageFrom;
  // As it is typed, and when a draft comes back: told once the field is left, it would be told by the press that sends it.
  const wage: string | undefined = Form.useWatch('wage');
  const isBelow = offered !== undefined && WAGE.test(wage ?? '') && Number(wage) < Number(offered);
  return (
    <>
      <DayItem
        name="startDate"
        label={t('answer.startDate')}
        required
        min={referral.issuedOn}
        early={t('answer.early')}
      />
      <Form.Item<AnswerValues>
        name="wage"
        label={t('answer.wage')}
        validateTrigger="onBlur"
        rules={[{ pattern: WAGE, message: t('answer.wageFormat') }]}
        extra={
          <div role="status">
            {isBelow && <p className="hint-line">{t('answer.belowOffer', { wage: amount(offered) })}</p>}
          </div>
        }
      >
        <Input inputMode="decimal" suffix={t('answer.yuan')} className="referral-day" />
      </Form.Item>
    </>
  );
}

function Refused() {
  const { t } = useTranslation('referrals');
  const isChosen = useChoiceRule();
  const reasons = useQuery(refusalReasonsQuery());
  if (reasons.isPending) {
    return <Loading rows={2} />;
  }
  if (reasons.error) {
    return <Failed problem={reasons.error} retry={reasons.refetch} />;
  }
  return (
    <Form.Item<AnswerValues>
      name="reason"
      label={t('answer.reason')}
      extra={t('answer.reasonHint')}
      rules={[isChosen]}
    >
      <Radio.Group
        className="referral-reasons"
        options={reasons.data.map(({ code, text }) => ({ value: code, label: text }))}
      />
    </Form.Item>
  );
}
