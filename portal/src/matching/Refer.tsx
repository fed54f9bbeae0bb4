import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useNativeForm } from '../kit/nativeForm';
import { Refused } from '../kit/states';
import { EarlierReferrals } from './EarlierReferrals';
import { type Pair, refer } from './queries';

interface ReferProps {
  pair: Pair;
  /** As the dialogue names them. */
  person: ReactNode;
  vacancy: ReactNode;
}

/** Refers a person to a vacancy, once, after asking; then its page. */
export function Refer(props: ReferProps) {
  const { t } = useTranslation('matching');
  const asking = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  const open = () => {
    setOpen(true);
    asking.current?.showModal();
  };
  return (
    <>
      <button type="button" className="solid-button" onClick={open}>
        {t('refer.ask')}
      </button>
      <dialog
        ref={asking}
        className="hall-dialog"
        aria-label={t('refer.title')}
        onClose={() => setOpen(false)}
      >
        {isOpen && <ReferForm {...props} cancel={() => asking.current?.close()} />}
      </dialog>
    </>
  );
}

function ReferForm({ pair, person, vacancy, cancel }: ReferProps & { cancel: () => void }) {
  const { t } = useTranslation('matching');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const form = useNativeForm({
    name: `refer ${pair.personId} ${pair.vacancyId}`,
    initial: pair,
    send: refer,
    done: ({ id }) => {
      queries.invalidateQueries({ queryKey: ['referrals'] });
      navigate(`/referrals/${id}`);
    },
  });
  return (
    <form onSubmit={form.submit}>
      <h2>{t('refer.title')}</h2>
      <dl className="terms">
        <div>
          <dt>{t('refer.who')}</dt>
          <dd>{person}</dd>
        </div>
        <div>
          <dt>{t('refer.where')}</dt>
          <dd>{vacancy}</dd>
        </div>
      </dl>
      <EarlierReferrals pair={pair} />
      <p className="refer-text">{t('refer.text')}</p>
      {form.problem && <Refused problem={form.problem} />}
      {form.problem?.code === 'already-referred' && (
        <p className="refer-text">
          <Link to={`/referrals?person=${pair.personId}&vacancy=${pair.vacancyId}`}>
            {t('refer.earlier')}
          </Link>
        </p>
      )}
      <div className="dialog-actions refer-text">
        <button type="button" className="plain-button" onClick={cancel}>
          {t('refer.cancel')}
        </button>
        <button type="submit" className="solid-button" disabled={form.isBusy}>
          {t('refer.do')}
        </button>
      </div>
    </form>
  );
}
