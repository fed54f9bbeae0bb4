import { queryOptions } from '@tanstack/react-query';
import { ask, hall, type Jobseeker, once, Problem } from '../api';
import { currentLanguage } from '../i18n';
import { dropDraft, keyFor, readDraft, writeDraft } from '../kit/draft';

export type Sheet = Jobseeker['SheetView'];
export type Row = Jobseeker['RowView'];
export type RowPage = Jobseeker['PageOfRowView'];
export type Outcome = Row['outcome'];
export type SheetFilters = Partial<Record<(typeof SHEET_FILTERS)[number], string | undefined>>;

export const OUTCOMES = ['REFUSED', 'CREATED', 'UPDATED', 'UNCHANGED'] as const satisfies readonly Outcome[];

export const SHEET_STATES = [
  'RECEIVED',
  'RUNNING',
  'DONE',
  'REFUSED',
] as const satisfies readonly Sheet['state'][];
export const SHEET_FILTERS = ['state', 'refusedRows', 'own', 'sort'] as const;
export const SHEET_SORTS = ['NEWEST', 'OLDEST'] as const;

const LOOK_AGAIN = 1500;
const PAGE = 100;

export function isUnderWay(sheet: Sheet): boolean {
  return sheet.state === 'RECEIVED' || sheet.state === 'RUNNING';
}

const SHEETS = 20;

export function findSheets(
  { state, refusedRows, own, sort }: SheetFilters,
  cursor?: string,
  limit = SHEETS,
): Promise<Jobseeker['PageOfSheetView']> {
  return ask(
    hall.GET('/api/survey-sheets', {
      params: {
        query: {
          state: SHEET_STATES.find((it) => it === state),
          refusedRows: refusedRows === 'true' || undefined,
          own: own === 'true' || undefined,
          sort: SHEET_SORTS.find((it) => it === sort),
          cursor,
          limit,
        },
      },
    }),
  );
}

/** Asks again and again while the hall works on it. */
export const sheetQuery = (id: string) =>
  queryOptions({
    queryKey: ['survey-sheet', id, currentLanguage()],
    queryFn: () => ask(hall.GET('/api/survey-sheets/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state: { data } }) => (data && isUnderWay(data) ? LOOK_AGAIN : false),
  });

/** Whether whoever asks may open it: a sheet names people of all the divisions that its sender acts for. */
export const mayOpenQuery = (id: string) =>
  queryOptions({
    queryKey: ['survey-sheet', id, 'may open'],
    queryFn: async () => {
      const found = await ask(hall.GET('/api/survey-sheets', { params: { query: { id, limit: 1 } } }));
      return found.items.length > 0;
    },
  });

export function findRows(id: string, outcome: Outcome | undefined, cursor?: string): Promise<RowPage> {
  return ask(
    hall.GET('/api/survey-sheets/{id}/rows', {
      params: { path: { id }, query: { outcome, cursor, limit: PAGE } },
    }),
  );
}

export const FILE_KINDS = ['xlsx', 'csv'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export function fetchRefusedRows(id: string, kind: FileKind): Promise<Blob> {
  const asked = { params: { path: { id } }, parseAs: 'blob' } as const;
  return ask<unknown>(
    kind === 'xlsx'
      ? hall.GET('/api/survey-sheets/{id}/refused.xlsx', asked)
      : hall.GET('/api/survey-sheets/{id}/refused.csv', asked),
  ) as Promise<Blob>;
}

/** A sheet with its header row alone. */
export function fetchTemplate(kind: FileKind): Promise<Blob> {
  const asked = { parseAs: 'blob' } as const;
  return ask<unknown>(
    kind === 'xlsx'
      ? hall.GET('/api/survey-sheets/template.xlsx', asked)
      : hall.GET('/api/survey-sheets/template.csv', asked),
  ) as Promise<Blob>;
}

const SENDING = 'survey sheet';

/**
 * Sends a sheet. Where nobody knows whether it arrived, the same file goes under the same key again, so that it arrives
 * once; even after the page was left.
 */
export async function sendSheet(file: File): Promise<Sheet> {
  const named = { name: file.name, size: file.size, lastModified: file.lastModified };
  const attempt = keyFor(readDraft<typeof named>(SENDING), named);
  writeDraft(SENDING, { values: named, attempt });
  try {
    const sheet = await ask(
      hall.POST('/api/survey-sheets', {
        params: { header: once(attempt.key) },
        body: { file: file as unknown as string },
        bodySerializer: () => formOf(file),
      }),
    );
    dropDraft(SENDING);
    return sheet;
  } catch (thrown) {
    if (!Problem.from(thrown).isUndecided) {
      dropDraft(SENDING);
    }
    throw thrown;
  }
}

function formOf(file: File): FormData {
  const form = new FormData();
  form.append('file', file, file.name);
  return form;
}
