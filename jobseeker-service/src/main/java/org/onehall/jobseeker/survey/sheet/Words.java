package org.onehall.jobseeker.survey.sheet;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.onehall.jobseeker.civil.Education;
import org.onehall.jobseeker.employment.EmploymentStatus;
import org.onehall.jobseeker.household.Relation;

/** The words that a sheet may use for a code, Chinese and English. */
final class Words {

    private static final Map<String, Relation> RELATIONS = Map.of(
            "户主", Relation.HEAD,
            "配偶", Relation.SPOUSE,
            "子女", Relation.CHILD,
            "父母", Relation.PARENT,
            "祖父母", Relation.GRANDPARENT,
            "孙子女", Relation.GRANDCHILD,
            "兄弟姐妹", Relation.SIBLING,
            "其他", Relation.OTHER);

    private static final Map<String, EmploymentStatus> EMPLOYMENT = Map.of(
            "就业", EmploymentStatus.EMPLOYED,
            "失业", EmploymentStatus.UNEMPLOYED,
            "非劳动力", EmploymentStatus.INACTIVE);

    private static final Map<String, Education> EDUCATION = education();

    private Words() {}

    private static Map<String, Education> education() {
        Map<String, Education> words = new HashMap<>(Map.of(
                "小学", Education.PRIMARY,
                "初中", Education.JUNIOR,
                "高中", Education.SENIOR,
                "中专", Education.VOCATIONAL,
                "大专", Education.COLLEGE,
                "本科", Education.BACHELOR,
                "研究生", Education.MASTER));
        words.put("中技", Education.VOCATIONAL);
        words.put("技校", Education.VOCATIONAL);
        words.put("职高", Education.VOCATIONAL);
        return words;
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
