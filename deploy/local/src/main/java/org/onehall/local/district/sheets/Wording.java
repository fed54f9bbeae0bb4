package org.onehall.local.district.sheets;

import java.util.Map;
import java.util.stream.Collectors;

/** What a sheet says in Chinese for a value of the API. */
final class Wording {

    static final Wording SCALE = new Wording(Map.of("微型", "MICRO", "小型", "SMALL", "中型", "MEDIUM", "大型", "LARGE"));

    static final Wording EDUCATION = new Wording(Map.of(
            "小学", "PRIMARY",
            "初中", "JUNIOR",
            "高中", "SENIOR",
            "中专", "VOCATIONAL",
            "大专", "COLLEGE",
            "本科", "BACHELOR",
            "研究生", "MASTER"));

    private final Map<String, String> values;
    private final Map<String, String> words;

    private Wording(Map<String, String> values) {
        this.values = values;
        this.words = values.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    /** Of a word; what is none of them stays as it is. */
    String value(String word) {
        return values.getOrDefault(word, word);
    }

    /** Of a value; what is none of them stays as it is. */
    String word(String value) {
        return words.getOrDefault(value, value);
    }
}
