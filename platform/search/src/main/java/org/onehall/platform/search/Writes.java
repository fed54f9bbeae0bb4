package org.onehall.platform.search;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.hibernate.search.backend.lucene.LuceneBackend;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.standalone.work.SearchIndexingPlan;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategyConfigurationContext;
import org.hibernate.search.mapper.pojo.work.SearchIndexingPlanExecutionReport;
import org.hibernate.search.util.common.SearchException;

/** Writes to an index and waits until it has been done. */
final class Writes {

    private Writes() {}

    /** Done and committed: a crash right after does not lose it. */
    static void durably(SearchMapping mapping, Consumer<SearchIndexingPlan> work) {
        run(mapping, IndexingPlanSynchronizationStrategy.writeSync(), work);
    }

    /** Done and seen by the next search, not committed. */
    static void visibly(SearchMapping mapping, Consumer<SearchIndexingPlan> work) {
        run(
                mapping,
                isRefreshedBySearches(mapping)
                        ? Writes::awaitWithoutCommit
                        : IndexingPlanSynchronizationStrategy.readSync(),
                work);
    }

    /** Done, committed and seen by the next search. */
    static void durablyAndVisibly(SearchMapping mapping, Consumer<SearchIndexingPlan> work) {
        run(
                mapping,
                isRefreshedBySearches(mapping)
                        ? IndexingPlanSynchronizationStrategy.writeSync()
                        : IndexingPlanSynchronizationStrategy.sync(),
                work);
    }

    /**
     * A search on Lucene opens what has changed since the last one, unless {@code refresh_interval} is set; a refresh of each
     * write's own would leave a segment behind for each.
     */
    private static boolean isRefreshedBySearches(SearchMapping mapping) {
        return mapping.backend() instanceof LuceneBackend;
    }

    /** Done; whoever writes in bulk commits at the end. */
    static void inBulk(SearchMapping mapping, Consumer<SearchIndexingPlan> work) {
        run(mapping, Writes::awaitWithoutCommit, work);
    }

    private static void run(
            SearchMapping mapping, IndexingPlanSynchronizationStrategy strategy, Consumer<SearchIndexingPlan> work) {
        try (SearchSession session = mapping.createSessionWithOptions()
                .indexingPlanSynchronizationStrategy(strategy)
                .build()) {
            work.accept(session.indexingPlan());
        }
    }

    private static void awaitWithoutCommit(IndexingPlanSynchronizationStrategyConfigurationContext context) {
        context.documentCommitStrategy(DocumentCommitStrategy.NONE);
        context.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
        context.indexingFutureHandler(Writes::await);
    }

    private static void await(CompletableFuture<? extends SearchIndexingPlanExecutionReport> future) {
        future.join().throwable().ifPresent(failure -> {
            throw new SearchException("An index did not take a batch", failure);
        });
    }
}
