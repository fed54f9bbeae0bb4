import { Button, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface Difference {
  label: string;
  theirs: ReactNode;
  mine: ReactNode;
}

type Describe = Partial<Record<string, { label: string; text?: (value: never) => ReactNode }>>;

/** The fields in which the record is now another than the form, each in words. */
export function differences<V extends object>(theirs: V, mine: V, describe: Describe): Difference[] {
  const names = new Set([...Object.keys(theirs), ...Object.keys(mine)]) as Set<keyof V & string>;
  return [...names]
    .filter((name) => !isSame(theirs[name], mine[name]))
    .map((name) => {
      const text = (value: unknown) => describe[name]?.text?.(value as never) ?? plain(value);
      return { label: describe[name]?.label ?? name, theirs: text(theirs[name]), mine: text(mine[name]) };
    });
}

/** An emptied field says no more than one that was never filled. */
function isSame(one: unknown, other: unknown): boolean {
  const known = (value: unknown) => JSON.stringify(value === '' ? null : (value ?? null));
  return known(one) === known(other);
}

function plain(value: unknown): string {
  if (value == null || value === undefined || value === '') {
    return '—';
  }
  return Array.isArray(value) ? value.join('、') : String(value);
}

/** Two people changed one record: the second sees what changed and chooses. */
export function ConflictDialog(props: {
  differences: Difference[];
  takeTheirs: () => void;
  keepMine: () => void;
}) {
  const { t } = useTranslation('kit');
  return (
    <Modal
      open
      closable={false}
      width={680}
      title={t('conflict.title')}
      footer={[
        <Button key="theirs" onClick={props.takeTheirs}>
          {t('conflict.takeTheirs')}
        </Button>,
        <Button key="mine" type="primary" onClick={props.keepMine}>
          {t('conflict.keepMine')}
        </Button>,
      ]}
    >
      <p>{t('conflict.text')}</p>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('conflict.field')}</th>
            <th scope="col">{t('conflict.theirs')}</th>
            <th scope="col">{t('conflict.mine')}</th>
          </tr>
        </thead>
        <tbody>
          {props.differences.map((it) => (
            <tr key={it.label}>
              <th scope="row">{it.label}</th>
              <td>{it.theirs}</td>
              <td>{it.mine}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
