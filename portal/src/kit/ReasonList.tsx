import { useTranslation } from 'react-i18next';

interface Reason {
  text: string;
}

/** What speaks for and against a match, in words, and what training would change. */
export function ReasonList(props: {
  reasonsFor: readonly Reason[];
  reasonsAgainst: readonly Reason[];
  training?: readonly Reason[];
}) {
  const { t } = useTranslation('kit');
  const sides = [
    { name: t('reasons.for'), mark: '✓', className: 'reason-for', reasons: props.reasonsFor },
    { name: t('reasons.against'), mark: '✗', className: 'reason-against', reasons: props.reasonsAgainst },
    { name: t('reasons.training'), mark: '→', className: 'reason-training', reasons: props.training ?? [] },
  ].filter((side) => side.reasons.length > 0);
  return (
    <div className="reasons">
      {sides.map((side) => (
        <ul key={side.className} aria-label={side.name}>
          {side.reasons.map((reason) => (
            <li key={reason.text} className={side.className}>
              <span aria-hidden="true">{side.mark}</span> {reason.text}
            </li>
          ))}
        </ul>
      ))}
    </div>
  );
}
