import { Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { CommunitySelect } from './CommunitySelect';
import { KnownPerson } from './KnownPerson';
import { isPhone } from './numbers';
import type { Person } from './queries';
import { ResidentIdField } from './ResidentIdField';

/**
 * Who somebody is, how they are reached and where they live. In a correction what identifies is masked and an empty field
 * leaves it as it is.
 */
export function IdentityFields({ correcting }: { correcting?: Person }) {
  const { t } = useTranslation('persons');
  const required = correcting === undefined;
  const withoutPhone = Form.useWatch('withoutPhone');
  const withoutAddress = Form.useWatch('withoutAddress');
  const asIs = (masked: string | null | undefined) => (masked ? t('correct.asIs', { masked }) : undefined);
  return (
    <>
      <ResidentIdField required={required} placeholder={asIs(correcting?.residentId)} />
      {required && <KnownPerson />}
      <div className="field-row">
        <Form.Item
          name="name"
          label={t('field.name')}
          rules={[{ required, whitespace: true, message: t('rule.name') }]}
          validateTrigger="onBlur"
        >
          <Input autoComplete="off" maxLength={50} placeholder={asIs(correcting?.name)} />
        </Form.Item>
        <Form.Item
          name="phone"
          label={t('field.phone')}
          validateTrigger="onBlur"
          dependencies={['withoutPhone']}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_, typed?: string) =>
                getFieldValue('withoutPhone') || !typed || isPhone(typed)
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('rule.phone'))),
            }),
          ]}
        >
          <Input
            autoComplete="off"
            inputMode="tel"
            maxLength={30}
            placeholder={asIs(correcting?.phone)}
            disabled={withoutPhone}
          />
        </Form.Item>
      </div>
      {correcting?.phone && <TakenOut name="withoutPhone">{t('correct.withoutPhone')}</TakenOut>}
      <Form.Item
        name="division"
        label={t('field.division')}
        rules={[{ required: true, message: t('rule.division') }]}
      >
        <CommunitySelect />
      </Form.Item>
      <Form.Item name="address" label={t('field.address')}>
        <Input
          autoComplete="off"
          maxLength={200}
          placeholder={asIs(correcting?.address)}
          disabled={withoutAddress}
        />
      </Form.Item>
      {correcting?.address && <TakenOut name="withoutAddress">{t('correct.withoutAddress')}</TakenOut>}
    </>
  );
}

/** An empty field leaves as it is, so that there is none any more has to be said. */
function TakenOut({ name, children }: { name: 'withoutPhone' | 'withoutAddress'; children: string }) {
  return (
    <Form.Item name={name} valuePropName="checked">
      <Checkbox>{children}</Checkbox>
    </Form.Item>
  );
}
