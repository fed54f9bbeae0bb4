package org.onehall.notification.alert;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.onehall.notification.reference.Prefixes;
import org.onehall.notification.subscription.AlertCriteria;
import org.onehall.notification.subscription.Education;

/**
 * Criteria as queries and a vacancy as the document they are run on. A vacancy carries all starts of its codes and every
 * education it takes, so that each criterion but the wage is a term, by which a query is found or passed over.
 */
final class AlertQueries {

    static final String OCCUPATION = "occupation";
    static final String DIVISION = "division";
    static final String EDUCATION = "education";
    static final String TEXT = "text";
    private static final String WAGE = "wage";
    private static final int FEN = 2;

    private final Analyzer analyzer;

    AlertQueries(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    Query query(AlertCriteria criteria) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        term(all, OCCUPATION, criteria.occupation());
        term(all, DIVISION, criteria.division());
        Education education = criteria.education();
        term(all, EDUCATION, education == null ? null : education.name());
        if (criteria.keyword() != null) {
            for (String word : criteria.keyword().strip().split("\\s+")) {
                all.add(phrase(word), Occur.FILTER);
            }
        }
        if (criteria.minimumWage() != null) {
            long least = fen(new BigDecimal(criteria.minimumWage()));
            all.add(LongPoint.newRangeQuery(WAGE, least, Long.MAX_VALUE), Occur.FILTER);
        }
        return all.build();
    }

    /** The wage that counts is the highest that the vacancy pays. */
    Document document(VacancyPublished vacancy) {
        Document document = new Document();
        Prefixes.ofOccupation(vacancy.occupation()).forEach(code -> add(document, OCCUPATION, code));
        Prefixes.ofDivision(vacancy.division()).forEach(code -> add(document, DIVISION, code));
        Education least = vacancy.educationAtLeast();
        Arrays.stream(Education.values())
                .filter(own -> least == null || own.compareTo(least) >= 0)
                .forEach(own -> add(document, EDUCATION, own.name()));
        text(document, vacancy.title());
        text(document, vacancy.employerName());
        vacancy.skills().forEach(skill -> text(document, skill));
        document.add(new LongPoint(WAGE, fen(vacancy.wageTo())));
        return document;
    }

    private static void term(BooleanQuery.Builder all, String field, @Nullable String value) {
        if (value != null) {
            all.add(new TermQuery(new Term(field, value)), Occur.FILTER);
        }
    }

    /** Each Chinese character is a token, so a phrase of them is found wherever it stands. */
    private Query phrase(String word) {
        List<String> tokens = tokens(word);
        return switch (tokens.size()) {
            case 0 -> new MatchNoDocsQuery("no word in it");
            case 1 -> new TermQuery(new Term(TEXT, tokens.getFirst()));
            default -> new PhraseQuery(TEXT, tokens.toArray(String[]::new));
        };
    }

    private List<String> tokens(String word) {
        List<String> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(TEXT, word)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
            }
            stream.end();
            return tokens;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
    }

    private static void text(Document document, String value) {
        document.add(new TextField(TEXT, value, Field.Store.NO));
    }

    private static long fen(BigDecimal yuan) {
        return yuan.movePointRight(FEN).longValue();
    }
}
