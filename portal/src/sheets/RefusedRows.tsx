import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Refused } from '../kit/states';
import { Day, today } from '../kit/words';
import { fetchRefusedRows, type RefusedRowsKind, type Sheet } from './queries';

const KINDS = ['xlsx', 'csv'] as const satisfies readonly RefusedRowsKind[];

/** The way to mend a sheet: fetch the refused rows with their reasons, put them right, send them again. */
export function RefusedRows({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation('sheets');
  const fetched = useMutation({
    mutationFn: async (kind: RefusedRowsKind) =>
      save(await fetchRefusedRows(sheet.id, kind), t('refused.file', { kind })),
  });
  if (sheet.refusedRowsUntil != null && sheet.refusedRowsUntil < today()) {
    return <p className="sheets-note">{t('refused.over')}</p>;
  }
  return (
    <div className="sheets-note">
      <p>{t('refused.how')}</p>
      <p className="quiet">
        {t('refused.until')} <Day of={sheet.refusedRowsUntil} />
      </p>
      {fetched.error && <Refused problem={fetched.error} />}
      <div className="action-line">
        {KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            className={kind === 'xlsx' ? 'solid-button' : 'plain-button'}
            disabled={fetched.isPending}
            onClick={() => fetched.mutate(kind)}
          >
            {t(`refused.${kind}`)}
          </button>
        ))}
        <Link to="/survey-sheets">{t('refused.again')}</Link>
      </div>
    </div>
  );
}

function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
