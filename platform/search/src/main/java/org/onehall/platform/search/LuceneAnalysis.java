package org.onehall.platform.search;

import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

final class LuceneAnalysis implements LuceneAnalysisConfigurer {

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        text(context, Analysis.TEXT, true);
        text(context, Analysis.TEXT_QUERY, false);
        context.normalizer(Analysis.WHOLE)
                .custom()
                .tokenFilter("trim")
                .tokenFilter("cjkWidth")
                .tokenFilter("lowercase")
                .tokenFilter("asciiFolding");
    }

    private static void text(LuceneAnalysisConfigurationContext context, String name, boolean single) {
        context.analyzer(name)
                .custom()
                .tokenizer("standard")
                .tokenFilter("cjkWidth")
                .tokenFilter("lowercase")
                .tokenFilter("asciiFolding")
                .tokenFilter("cjkBigram")
                .param("outputUnigrams", Boolean.toString(single));
    }
}
