package org.onehall.platform.search;

/** Names of the analyzers and normalizers that every index has, for use in mapping annotations. */
public final class Analysis {

    /**
     * Chinese and Latin text: CJK characters singly and in pairs, other words whole; width, case and accents do not
     * matter. Goes with {@link #TEXT_QUERY} as search analyzer.
     */
    public static final String TEXT = "onehall-text";

    /** The same for what a user typed: pairs only, so that 电工 finds the word and not each character. */
    public static final String TEXT_QUERY = "onehall-text-query";

    /** Whole values (a skill, a name to sort by): width, case, accents and outer blanks do not matter. */
    public static final String WHOLE = "onehall-whole";

    private Analysis() {}
}
