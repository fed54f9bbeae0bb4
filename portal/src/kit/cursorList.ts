import { keepPreviousData, type QueryKey, useInfiniteQuery } from '@tanstack/react-query';

/** A page as every list of the hall answers it. */
export interface Page<T> {
  items: T[];
  /** Cursor of the next page, absent on the last. */
  next?: string | null | undefined;
  /** How many there are in all, said on the first page alone. */
  total?: number | null | undefined;
}

export interface CursorListOf<T, P extends Page<T> = Page<T>> {
  items: T[];
  total: number | undefined;
  /** The first page, with what only it has: facets. */
  first: P | undefined;
  isPending: boolean;
  /** Shows the pages of the filters before, until the new ones come. */
  isStale: boolean;
  problem: unknown;
  retry: () => void;
  hasMore: boolean;
  isLoadingMore: boolean;
  more: () => void;
}

/**
 * A list that the hall pages by cursor.
 *
 * @param key everything the answer depends on: the list's name and its filters
 * @param load asks for the page that begins at the cursor
 */
export function useCursorList<T, P extends Page<T> = Page<T>>(
  key: QueryKey,
  load: (cursor: string | undefined) => Promise<P>,
  options: { enabled?: boolean } = {},
): CursorListOf<T, P> {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => load(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: P) => page.next ?? undefined,
    placeholderData: keepPreviousData,
    enabled: options.enabled ?? true,
  });
  const pages = query.data?.pages ?? [];
  return {
    items: pages.flatMap((page) => page.items),
    total: pages[0]?.total ?? undefined,
    first: pages[0],
    isPending: query.isPending,
    isStale: query.isPlaceholderData,
    problem: query.error,
    retry: () => {
      query.refetch();
    },
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    more: () => {
      query.fetchNextPage();
    },
  };
}
