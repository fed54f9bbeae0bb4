import { Form, Input } from 'antd';
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
          rules={[
            {
              validator: (_, typed?: string) =>
                !typed || isPhone(typed) ? Promise.resolve() : Promise.reject(new Error(t('rule.phone'))),
            },
          ]}
        >
          <Input autoComplete="off" inputMode="tel" maxLength={30} placeholder={asIs(correcting?.phone)} />
        </Form.Item>
      </div>
      <Form.Item
        name="division"
        label={t('field.division')}
        rules={[{ required: true, message: t('rule.division') }]}
      >
        <CommunitySelect />
      </Form.Item>
      <Form.Item name="address" label={t('field.address')}>
        <Input autoComplete="off" maxLength={200} placeholder={asIs(correcting?.address)} />
      </Form.Item>
    </>
  );
}
