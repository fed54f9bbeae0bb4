package org.onehall.jobseeker.survey.sheet;

import static java.util.Map.entry;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import org.onehall.jobseeker.civil.Education;
import org.onehall.jobseeker.employment.EmploymentStatus;
import org.onehall.jobseeker.household.Relation;

/** The words that a sheet may use for a code, Chinese and English. */
public final class Words {

    private static final Map<String, Relation> RELATIONS = inOrder(List.of(
            entry("户主", Relation.HEAD),
            entry("配偶", Relation.SPOUSE),
            entry("子女", Relation.CHILD),
            entry("父母", Relation.PARENT),
            entry("祖父母", Relation.GRANDPARENT),
            entry("孙子女", Relation.GRANDCHILD),
            entry("兄弟姐妹", Relation.SIBLING),
            entry("其他", Relation.OTHER)));

    private static final Map<String, EmploymentStatus> EMPLOYMENT = inOrder(List.of(
            entry("就业", EmploymentStatus.EMPLOYED),
            entry("失业", EmploymentStatus.UNEMPLOYED),
            entry("非劳动力", EmploymentStatus.INACTIVE)));

    private static final Map<String, Education> EDUCATION = inOrder(List.of(
            entry("小学", Education.PRIMARY),
            entry("初中", Education.JUNIOR),
            entry("高中", Education.SENIOR),
            entry("中专", Education.VOCATIONAL),
            entry("大专", Education.COLLEGE),
            entry("本科", Education.BACHELOR),
            entry("研究生", Education.MASTER),
            entry("中技", Education.VOCATIONAL),
            entry("技校", Education.VOCATIONAL),
            entry("职高", Education.VOCATIONAL)));

    private Words() {}

    /** One code in both languages; a sheet may hold either. */
    public record Word(String chinese, String english) {}

    /** What a column takes, one word a code in the order of the codes; empty where it takes no words. */
    public static List<Word> of(SheetColumn column) {
        return switch (column) {
            case RELATION -> words(RELATIONS, Relation.class);
            case EMPLOYMENT -> words(EMPLOYMENT, EmploymentStatus.class);
            case EDUCATION -> words(EDUCATION, Education.class);
            default -> List.of();
        };
    }

    private static <E extends Enum<E>> List<Word> words(Map<String, E> words, Class<E> codes) {
        Map<E, Word> first = new EnumMap<>(codes);
        words.forEach((word, code) -> first.putIfAbsent(code, new Word(word, code.name())));
        return List.copyOf(first.values());
    }

    private static <E> Map<String, E> inOrder(List<Entry<String, E>> words) {
        Map<String, E> map = new LinkedHashMap<>();
        words.forEach(word -> map.put(word.getKey(), word.getValue()));
        return Collections.unmodifiableMap(map);
    }

    static Optional<Relation> relation(String word) {
        return find(word, RELATIONS, Relation.class);
    }

    static Optional<EmploymentStatus> employment(String word) {
        return find(word, EMPLOYMENT, EmploymentStatus.class);
    }

    static Optional<Education> education(String word) {
        return find(word, EDUCATION, Education.class);
    }

    private static <E extends Enum<E>> Optional<E> find(String word, Map<String, E> words, Class<E> codes) {
        E known = words.get(word);
        if (known != null) {
            return Optional.of(known);
        }
        String code = word.toUpperCase(Locale.ROOT);
        for (E each : codes.getEnumConstants()) {
            if (each.name().equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
