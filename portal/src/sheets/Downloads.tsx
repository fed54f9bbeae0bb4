import { useMutation } from '@tanstack/react-query';
import { Refused } from '../kit/states';
import { FILE_KINDS, type FileKind } from './queries';

interface DownloadsProps {
  fetch: (kind: FileKind) => Promise<Blob>;
  /** What the file is called. */
  nameOf: (kind: FileKind) => string;
  /** What the button says. */
  labelOf: (kind: FileKind) => string;
  /** What most people take is the button that stands out. */
  isMain?: boolean;
}

/** The same file as a workbook and as CSV. */
export function Downloads({ fetch, nameOf, labelOf, isMain = false }: DownloadsProps) {
  const fetched = useMutation({
    mutationFn: async (kind: FileKind) => save(await fetch(kind), nameOf(kind)),
  });
  return (
    <>
      {fetched.error && <Refused problem={fetched.error} />}
      {FILE_KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          className={isMain && kind === 'xlsx' ? 'solid-button' : 'plain-button'}
          disabled={fetched.isPending}
          onClick={() => fetched.mutate(kind)}
        >
          {labelOf(kind)}
        </button>
      ))}
    </>
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
