package org.onehall.notification.alert;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.monitor.TermWeightor;
import org.onehall.notification.subscription.AlertCriteria;

/** Criteria of any number, in memory, and which of them a vacancy fits. */
final class AlertMatcher implements AutoCloseable {

    private static final double COMMON = 0.1;
    private static final double RARE = 10;

    private final Analyzer analyzer = new StandardAnalyzer();
    private final AlertQueries queries = new AlertQueries(analyzer);
    private final Monitor monitor;

    AlertMatcher() {
        try {
            monitor = new Monitor(
                    analyzer,
                    new TermFilteredPresearcher(rareFirst(), List.of(), Set.of()),
                    new MonitorConfiguration()
                            .setPurgeFrequency(5, TimeUnit.MINUTES)
                            .setQueryUpdateBufferSize(10_000));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A query is kept under the criterion that the fewest vacancies share. */
    private static TermWeightor rareFirst() {
        return TermWeightor.combine(
                TermWeightor.fieldWeightor(COMMON, AlertQueries.EDUCATION),
                TermWeightor.fieldWeightor(RARE, AlertQueries.TEXT),
                TermWeightor.lengthWeightor(3, 0.3));
    }

    void put(Map<String, AlertCriteria> criteria) {
        try {
            monitor.register(criteria.entrySet().stream()
                    .map(entry -> new MonitorQuery(entry.getKey(), queries.query(entry.getValue())))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(Collection<String> ids) {
        try {
            monitor.deleteById(List.copyOf(ids));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ids of the criteria that it fits. */
    List<String> fitting(VacancyPublished vacancy) {
        try {
            return monitor.match(queries.document(vacancy), QueryMatch.SIMPLE_MATCHER).getMatches().stream()
                    .map(QueryMatch::getQueryId)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int size() {
        try {
            return monitor.getQueryCount();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            monitor.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
