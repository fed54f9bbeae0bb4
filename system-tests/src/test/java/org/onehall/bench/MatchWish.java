package org.onehall.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.SortedSetSortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/** One question of a match, asked in two ways: the hard criteria filter, each soft one met adds its weight. */
record MatchWish(
        List<String> occupations, List<String> divisions, int wage, int education, List<String> skills, int age) {

    private static final Sort ORDER = new Sort(
            SortField.FIELD_SCORE,
            new SortedNumericSortField("day", SortField.Type.LONG, true),
            new SortedSetSortField("sortId", false));

    List<String> best(SearchSession session, int count) {
        return session.search(PoolEntry.class)
                .select(f -> f.id(String.class))
                .where(this::predicate)
                .sort(f -> f.composite()
                        .add(f.score())
                        .add(f.field("day").desc())
                        .add(f.field("sortId").asc()))
                .fetchHits(count);
    }

    private PredicateFinalStep predicate(SearchPredicateFactory f) {
        return f.bool()
                .filter(f.match().field("state").matching("PUBLISHED"))
                .filter(f.terms().field("occupations").matchingAny(occupations))
                .filter(f.range().field("age").between(age, age + 20))
                .should(f.bool()
                        .must(f.terms().field("divisions").matchingAny(divisions))
                        .constantScore()
                        .boost(15))
                .should(f.bool()
                        .must(f.range().field("wage").atLeast(wage))
                        .constantScore()
                        .boost(15))
                .should(f.bool()
                        .must(f.range().field("educationRank").atMost(education))
                        .constantScore()
                        .boost(15))
                .should(f.bool().must(skills(f)).constantScore().boost(25));
    }

    private PredicateFinalStep skills(SearchPredicateFactory f) {
        var some = f.bool().should(f.match().field("skillCount").matching(0));
        for (int n = 1; n <= skills.size(); n++) {
            var enough = f.bool().minimumShouldMatchNumber(n);
            skills.forEach(skill -> enough.should(f.match().field("skills").matching(skill)));
            some.should(
                    f.bool().filter(f.match().field("skillCount").matching(n)).filter(enough));
        }
        return some;
    }

    List<String> best(IndexSearcher searcher, int count) {
        try {
            List<String> ids = new ArrayList<>(count);
            // Nobody counts the hits, as the other side does not.
            var uncounted = new TopFieldCollectorManager(ORDER, count, 0);
            for (ScoreDoc hit : searcher.search(query(), uncounted).scoreDocs) {
                if (hit instanceof FieldDoc found && found.fields[2] instanceof BytesRef id) {
                    ids.add(id.utf8ToString());
                }
            }
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Query query() {
        return new BooleanQuery.Builder()
                .add(term("state", "PUBLISHED"), Occur.FILTER)
                .add(terms("occupations", occupations), Occur.FILTER)
                .add(IntPoint.newRangeQuery("age", age, age + 20), Occur.FILTER)
                .add(weighs(terms("divisions", divisions), 15), Occur.SHOULD)
                .add(weighs(IntPoint.newRangeQuery("wage", wage, Integer.MAX_VALUE), 15), Occur.SHOULD)
                .add(weighs(IntPoint.newRangeQuery("educationRank", 0, education), 15), Occur.SHOULD)
                .add(weighs(allSkills(), 25), Occur.SHOULD)
                .build();
    }

    private Query allSkills() {
        var some = new BooleanQuery.Builder().add(IntPoint.newExactQuery("skillCount", 0), Occur.SHOULD);
        for (int n = 1; n <= skills.size(); n++) {
            var enough = new BooleanQuery.Builder().setMinimumNumberShouldMatch(n);
            skills.forEach(skill -> enough.add(term("skills", skill), Occur.SHOULD));
            some.add(
                    new BooleanQuery.Builder()
                            .add(IntPoint.newExactQuery("skillCount", n), Occur.FILTER)
                            .add(enough.build(), Occur.FILTER)
                            .build(),
                    Occur.SHOULD);
        }
        return some.build();
    }

    private static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    private static Query terms(String field, List<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    private static Query weighs(Query query, int weight) {
        return new BoostQuery(new ConstantScoreQuery(query), weight);
    }
}
