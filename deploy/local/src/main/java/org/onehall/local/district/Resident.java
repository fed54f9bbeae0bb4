package org.onehall.local.district;

import java.time.LocalDate;
import java.util.List;

/** One row of a survey sheet, by the columns of docs/survey-sheet.md; empty text where nothing was told. */
public record Resident(
        String household,
        String relation,
        String name,
        String residentId,
        String community,
        String phone,
        String address,
        String education,
        String employment,
        String since,
        String occupations,
        String minimumWage,
        String workDivisions,
        String skills,
        String householdIncome,
        LocalDate surveyedOn) {

    static final List<String> HEADERS = List.of(
            "户编号",
            "与户主关系",
            "姓名",
            "身份证号",
            "社区代码",
            "电话",
            "地址",
            "文化程度",
            "就业状态",
            "状态起始日",
            "求职意向工种代码",
            "最低工资",
            "工作区域",
            "技能",
            "家庭月收入",
            "调查日期");

    /** The code of the street, nine digits. */
    String street() {
        return community.substring(0, 9);
    }

    List<String> cells() {
        return List.of(
                household,
                relation,
                name,
                residentId,
                community,
                phone,
                address,
                education,
                employment,
                since,
                occupations,
                minimumWage,
                workDivisions,
                skills,
                householdIncome,
                surveyedOn.toString());
    }

    /** Nobody is real here, yet nothing that looks like a person belongs in a log. */
    @Override
    public String toString() {
        return "Resident[" + community + "]";
    }
}
