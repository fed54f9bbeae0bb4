package org.onehall.platform.search;

import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;

/** The same analysis as {@link LuceneAnalysis}, in the names of Elasticsearch and OpenSearch. */
final class ElasticsearchAnalysis implements ElasticsearchAnalysisConfigurer {

    private static final String PAIRS_AND_SINGLE = "onehall_cjk_bigram_unigram";

    @Override
    public void configure(ElasticsearchAnalysisConfigurationContext context) {
        context.tokenFilter(PAIRS_AND_SINGLE).type("cjk_bigram").param("output_unigrams", true);
        text(context, Analysis.TEXT, PAIRS_AND_SINGLE);
        text(context, Analysis.TEXT_QUERY, "cjk_bigram");
        context.normalizer(Analysis.WHOLE).custom().tokenFilters("trim", "cjk_width", "lowercase", "asciifolding");
    }

    private static void text(ElasticsearchAnalysisConfigurationContext context, String name, String bigram) {
        context.analyzer(name)
                .custom()
                .tokenizer("standard")
                .tokenFilters("cjk_width", "lowercase", "asciifolding", bigram);
    }
}
