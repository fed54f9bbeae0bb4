import './conflict.css';
import { Button, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from './AsWritten';
import { type Choice, type Clash, type MaskedValue, usualChoice, type Versions } from './conflict';
import { Masked } from './Masked';

type Chosen = Record<string, Choice>;

/** What the dialogue calls each field and how it writes a value. */
export type Describe<V> = Partial<
  Record<keyof V & string, { label: string; text?: (value: never, version: V) => ReactNode }>
>;

interface ConflictProps<V> {
  versions: Versions<V>;
  clashes: Clash[];
  describe: Describe<V>;
}

/** Two people changed one record: the second sees what changed and chooses, field by field. */
export function ConflictDialog<V extends object>(
  props: ConflictProps<V> & {
    takeTheirs: () => void;
    /** Sends the form with what was chosen, and as is usual where nothing was. */
    send: (chosen: Chosen) => void;
  },
) {
  const { t } = useTranslation('kit');
  const [chosen, setChosen] = useState<Chosen>({});
  const isAsked = props.clashes.length > 0;
  return (
    <Modal
      open
      closable={false}
      width={860}
      title={t('conflict.title')}
      footer={
        <div className="conflict-actions">
          <Button onClick={props.takeTheirs}>{t('conflict.takeTheirs')}</Button>
          <Button type={isAsked ? 'default' : 'primary'} onClick={() => props.send({})}>
            {t('conflict.keepMine')}
          </Button>
          {isAsked && (
            <Button type="primary" onClick={() => props.send(chosen)}>
              {t('conflict.send')}
            </Button>
          )}
        </div>
      }
    >
      <p>{t(isAsked ? 'conflict.text' : 'conflict.elsewhere')}</p>
      {isAsked && (
        <Clashes
          {...props}
          chosen={chosen}
          choose={(name, choice) => setChosen({ ...chosen, [name]: choice })}
        />
      )}
    </Modal>
  );
}

function Clashes<V>(
  props: ConflictProps<V> & { chosen: Chosen; choose: (name: string, to: Choice) => void },
) {
  const { t } = useTranslation('kit');
  return (
    <table className="plain-table conflict">
      <thead>
        <tr>
          <th scope="col">{t('conflict.field')}</th>
          <th scope="col">{t('conflict.was')}</th>
          <th scope="col">{t('conflict.now')}</th>
          <th scope="col">{t('conflict.mine')}</th>
          <th scope="col">{t('conflict.choice')}</th>
        </tr>
      </thead>
      <tbody>
        {props.clashes.map((clash) => (
          <ClashRow
            key={clash.name}
            {...props}
            clash={clash}
            choice={props.chosen[clash.name] ?? usualChoice(clash)}
            choose={(to) => props.choose(clash.name, to)}
          />
        ))}
      </tbody>
    </table>
  );
}

type RowProps<V> = ConflictProps<V> & { clash: Clash; choice: Choice; choose: (to: Choice) => void };

function ClashRow<V>(props: RowProps<V>) {
  const { t } = useTranslation('kit');
  const { clash, versions } = props;
  const of = (version: V) => inWords(props.describe, clash.name, version);
  const masked = versions.masked?.now[clash.name];
  const wasMasked = versions.masked?.was?.[clash.name];
  const was = masked ? wasMasked && plain(wasMasked.shown) : versions.was && of(versions.was);
  const isKept = masked !== undefined && !clash.isMineToo;
  return (
    <tr>
      <th scope="row">
        {labelOf(props.describe, clash.name)}
        <small className="quiet">{t(clash.isMineToo ? 'conflict.byBoth' : 'conflict.byOthers')}</small>
      </th>
      <td data-column={t('conflict.was')}>{was ?? t('conflict.unknown')}</td>
      <td data-column={t('conflict.now')}>
        {masked ? <BehindMask value={masked} what={labelOf(props.describe, clash.name)} /> : of(versions.now)}
        {masked && masked.shown === wasMasked?.shown && (
          <small className="quiet">{t('conflict.behindMask')}</small>
        )}
      </td>
      <td data-column={t('conflict.mine')}>{of(versions.mine)}</td>
      <td>{isKept ? t('conflict.kept') : <Choices {...props} />}</td>
    </tr>
  );
}

function BehindMask({ value, what }: { value: MaskedValue; what: string }) {
  const { shown, reveal } = value;
  return reveal ? <Masked masked={shown} what={what} reveal={reveal} /> : plain(shown);
}

function Choices<V>({ clash, ...props }: RowProps<V>) {
  const { t } = useTranslation('kit');
  return (
    <fieldset>
      <legend className="visually-hidden">{labelOf(props.describe, clash.name)}</legend>
      {(['now', 'mine'] as const).map((to) => (
        <label key={to}>
          <input
            type="radio"
            name={`conflict ${clash.name}`}
            checked={props.choice === to}
            onChange={() => props.choose(to)}
          />
          {t(`conflict.choose.${to}`)}
        </label>
      ))}
    </fieldset>
  );
}

function labelOf<V>(describe: Describe<V>, name: string): string {
  return describe[name as keyof V & string]?.label ?? name;
}

function inWords<V>(describe: Describe<V>, name: string, version: V): ReactNode {
  const value = (version as Record<string, unknown>)[name];
  return describe[name as keyof V & string]?.text?.(value as never, version) || plain(value);
}

function plain(value: unknown): ReactNode {
  const words = Array.isArray(value) ? value.join('、') : String(value ?? '');
  return <AsWritten>{words || '—'}</AsWritten>;
}
