package org.onehall.jobseeker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A survey sheet as a coordinator fills it. */
public final class SheetFixture {

    public static final List<String> HEADER = List.of(
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

    private final List<Map<String, String>> rows = new ArrayList<>();

    /** A row that says all that must be said; the rest as pairs of header and text. */
    public SheetFixture row(String residentId, String... more) {
        Map<String, String> row = new LinkedHashMap<>(Map.of(
                "姓名", "李秀英", "身份证号", residentId, "社区代码", District.COMMUNITY, "就业状态", "失业", "调查日期", "2026-03-01"));
        for (int i = 0; i < more.length; i += 2) {
            row.put(more[i], more[i + 1]);
        }
        rows.add(row);
        return this;
    }

    public byte[] csv() {
        return csv(StandardCharsets.UTF_8);
    }

    public byte[] csv(Charset charset) {
        StringBuilder text = new StringBuilder(String.join(",", HEADER)).append("\r\n");
        for (Map<String, String> row : rows) {
            text.append(String.join(
                            ",",
                            HEADER.stream()
                                    .map(column ->
                                            "\"" + row.getOrDefault(column, "").replace("\"", "\"\"") + "\"")
                                    .toList()))
                    .append("\r\n");
        }
        return text.toString().getBytes(charset);
    }

    public byte[] xlsx() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "tests", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("调查");
            for (int column = 0; column < HEADER.size(); column++) {
                sheet.value(0, column, HEADER.get(column));
                for (int row = 0; row < rows.size(); row++) {
                    sheet.value(row + 1, column, rows.get(row).getOrDefault(HEADER.get(column), ""));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
