package org.onehall.jobseeker.survey.sheet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onehall.jobseeker.civil.Text;

/** The columns of a survey sheet, in the order of docs/survey-sheet.md. */
public enum SheetColumn {
    HOUSEHOLD("户编号", false, 32),
    RELATION("与户主关系", false, 20),
    NAME("姓名", true, 50),
    RESIDENT_ID("身份证号", true, 30),
    COMMUNITY("社区代码", true, 12),
    PHONE("电话", false, 30),
    ADDRESS("地址", false, 200),
    EDUCATION("文化程度", false, 20),
    EMPLOYMENT("就业状态", true, 20),
    SINCE("状态起始日", false, 20),
    OCCUPATIONS("求职意向工种代码", false, 300),
    MINIMUM_WAGE("最低工资", false, 20),
    WORK_DIVISIONS("工作区域", false, 300),
    SKILLS("技能", false, 700),
    HOUSEHOLD_INCOME("家庭月收入", false, 20),
    SURVEYED_ON("调查日期", true, 20),
    NUMBER("序号", false, 1000),
    REMARK("备注", false, 1000),
    REASON_CODE("原因代码", false, 1000),
    REASON("退回原因", false, 1000);

    private static final Map<String, SheetColumn> BY_HEADER = Arrays.stream(values())
            .flatMap(column -> Stream.of(Map.entry(column.header, column), Map.entry(column.english(), column)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String header;
    private final boolean required;
    private final int longest;

    SheetColumn(String header, boolean required, int longest) {
        this.header = header;
        this.required = required;
        this.longest = longest;
    }

    static Optional<SheetColumn> of(String header) {
        return Optional.ofNullable(BY_HEADER.get(Text.plain(header).toLowerCase(Locale.ROOT)));
    }

    /** The Chinese header, by which the column goes in files and in the API. */
    public String header() {
        return header;
    }

    public String english() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean required() {
        return required;
    }

    int longest() {
        return longest;
    }

    /** Read past: whatever stands there is no part of the row. */
    boolean ignored() {
        return compareTo(NUMBER) >= 0;
    }
}
