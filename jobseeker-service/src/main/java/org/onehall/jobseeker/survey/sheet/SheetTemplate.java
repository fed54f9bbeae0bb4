package org.onehall.jobseeker.survey.sheet;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.onehall.jobseeker.survey.sheet.SheetFile.Page;
import org.onehall.platform.reference.ReferenceCode;
import org.onehall.platform.reference.ReferenceCodes;
import org.springframework.stereotype.Component;

/**
 * An empty survey sheet: the header row in the bureau's own words, to be filled in below. Behind it the workbook lists what the
 * columns of words and codes take, which a reason can only point to where it is codes by the hundred.
 */
@Component
public class SheetTemplate {

    /** What the worksheet of the lists is called. */
    public static final String LISTS = "可填内容";

    private static final List<List<String>> HEADER = List.of(Arrays.stream(SheetColumn.values())
            .filter(column -> !column.ignored())
            .map(SheetColumn::header)
            .toList());
    private static final List<String> LISTS_HEADER = List.of("列", "column", "可填", "名称", "name");

    private final ReferenceCodes codes;

    SheetTemplate(ReferenceCodes codes) {
        this.codes = codes;
    }

    /**
     * What writes the workbook; the codes are looked up before, so that nothing breaks off in the middle of an answer.
     *
     * @param own whether whoever fills it in answers for a community
     */
    public Consumer<OutputStream> xlsx(Predicate<String> own) {
        List<Page> pages = List.of(new Page("入户调查表", HEADER), new Page(LISTS, lists(own)));
        return out -> SheetFile.xlsx(pages, out);
    }

    public void csv(OutputStream out) {
        SheetFile.csv(HEADER, out);
    }

    private List<List<String>> lists(Predicate<String> own) {
        List<List<String>> lines = new ArrayList<>(List.of(LISTS_HEADER));
        List<ReferenceCode> divisions = codes.divisions().stream()
                .filter(division -> codes.isDivision(division.code()))
                .toList();
        for (SheetColumn column : SheetColumn.values()) {
            Words.of(column).forEach(word -> lines.add(line(column, word.chinese(), word.chinese(), word.english())));
            switch (column) {
                case COMMUNITY ->
                    divisions.stream()
                            .filter(division -> codes.isCommunity(division.code()) && own.test(division.code()))
                            .forEach(division -> lines.add(line(column, division)));
                case OCCUPATIONS ->
                    codes.occupations().stream()
                            .filter(occupation -> codes.isOccupationOrGroup(occupation.code()))
                            .forEach(occupation -> lines.add(line(column, occupation)));
                case WORK_DIVISIONS -> divisions.forEach(division -> lines.add(line(column, division)));
                default -> {}
            }
        }
        return lines;
    }

    private static List<String> line(SheetColumn column, ReferenceCode code) {
        return line(column, code.code(), code.name(), Objects.requireNonNullElse(code.nameEn(), ""));
    }

    private static List<String> line(SheetColumn column, String taken, String name, String nameEn) {
        return List.of(column.header(), column.english(), taken, name, nameEn);
    }
}
