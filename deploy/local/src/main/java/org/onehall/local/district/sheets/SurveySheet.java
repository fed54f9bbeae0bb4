package org.onehall.local.district.sheets;

import java.util.List;
import org.onehall.local.district.Resident;

/** A person a row, by the columns of docs/survey-sheet.md. */
final class SurveySheet {

    static final List<String> HEADINGS = List.of(
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

    private SurveySheet() {}

    static List<String> cells(Resident resident) {
        return List.of(
                resident.household(),
                resident.relation(),
                resident.name(),
                resident.residentId(),
                resident.community(),
                resident.phone(),
                resident.address(),
                resident.education(),
                resident.employment(),
                resident.since(),
                resident.occupations(),
                resident.minimumWage(),
                resident.workDivisions(),
                resident.skills(),
                resident.householdIncome(),
                resident.surveyedOn().toString());
    }
}
