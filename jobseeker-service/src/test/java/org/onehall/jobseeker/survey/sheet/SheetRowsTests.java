package org.onehall.jobseeker.survey.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onehall.jobseeker.SheetFixture;

class SheetRowsTests {

    private static final String HEADER = "姓名,身份证号,社区代码,就业状态,调查日期";

    private static List<RawRow> rows(byte[] content) {
        try (SheetRows sheet = SheetRows.open(content)) {
            return sheet.next(100);
        }
    }

    private static List<RawRow> rows(String csv) {
        return rows(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static String name(RawRow row) {
        return row.cell(SheetColumn.NAME).text();
    }

    @Test
    void readsTheSameFromEveryKindOfFile() {
        SheetFixture sheet =
                new SheetFixture().row("1", "姓名", "王㐂", "地址", "一号, \"东\"").row("2", "姓名", "龘");
        byte[] marked = ("\uFEFF" + new String(sheet.csv(), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);

        for (byte[] content : List.of(sheet.csv(), sheet.csv(Charset.forName("GB18030")), marked, sheet.xlsx())) {
            List<RawRow> rows = rows(content);
            assertThat(rows).extracting(RawRow::number).containsExactly(2, 3);
            assertThat(rows).extracting(SheetRowsTests::name).containsExactly("王㐂", "龘");
            assertThat(rows.getFirst().cell(SheetColumn.ADDRESS).text()).isEqualTo("一号, \"东\"");
        }
    }

    @Test
    void takesColumnsInAnyOrderAndInEnglish() {
        List<RawRow> rows = rows("surveyed-on,Community, NAME ,employment,resident-id,序号\n2026-03-01,3,王,失业,11,9\n");

        assertThat(name(rows.getFirst())).isEqualTo("王");
        assertThat(rows.getFirst().cells()).hasSize(5);
    }

    @Test
    void passesOverEmptyLinesAndKeepsTheNumbers() {
        assertThat(rows(HEADER + "\n\n,,,,\n王,1,3,失业,2026-03-01\n"))
                .extracting(RawRow::number)
                .containsExactly(4);
    }

    @Test
    void keepsLineBreaksWithinQuotes() {
        assertThat(name(rows(HEADER + "\n\"王\n五\",1,3,失业,2026-03-01").getFirst()))
                .isEqualTo("王\n五");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "姓名,身份证号,社区代码,就业状态|sheet-header-missing",
                "姓名,身份证号,社区代码,就业状态,调查日期,星座|sheet-header-unknown",
                "姓名,name,身份证号,社区代码,就业状态,调查日期|sheet-header-twice",
                "入户调查表|sheet-header-absent",
                "'姓名,\"身份证号'|sheet-unreadable"
            })
    void refusesASheetWithoutTheRightHeader(String header, String code) {
        assertThatThrownBy(() -> rows(header + "\n")).hasMessage(code);
    }

    @Test
    void refusesWhatIsNoSheet() throws IOException {
        assertThatThrownBy(() -> rows("")).hasMessage("sheet-empty");
        assertThatThrownBy(() -> rows(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1}))
                .hasMessage("sheet-unreadable");
        assertThatThrownBy(() -> rows(zip("xl/nothing.xml", 10))).hasMessage("sheet-unreadable");
    }

    @Test
    void refusesAZipBomb() throws IOException {
        assertThatThrownBy(() -> rows(zip("xl/worksheets/sheet1.xml", 450))).hasMessage("sheet-too-large");
        assertThatThrownBy(() -> rows(zip("xl/sharedStrings.xml", 150))).hasMessage("sheet-too-large");
    }

    private static byte[] zip(String entry, int megabytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(1);
            zip.putNextEntry(new ZipEntry(entry));
            byte[] piece = new byte[1 << 20];
            for (int i = 0; i < megabytes; i++) {
                zip.write(piece);
            }
        }
        return out.toByteArray();
    }

    @Test
    void seesFormulasAndNumbersForWhatTheyAre() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "tests", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("1");
            String[] header = HEADER.split(",");
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
            }
            sheet.formula(1, 0, "1+1");
            sheet.value(1, 1, 110105194912310021L);
            sheet.value(1, 2, 330104001001L);
            sheet.value(1, 3, "=cmd()");
        }

        RawRow row = rows(out.toByteArray()).getFirst();

        assertThat(row.cell(SheetColumn.NAME).kind()).isEqualTo(RawCell.Kind.FORMULA);
        assertThat(row.cell(SheetColumn.RESIDENT_ID).kind()).isEqualTo(RawCell.Kind.NUMBER);
        assertThat(row.cell(SheetColumn.COMMUNITY).text()).isEqualTo("330104001001");
        assertThat(row.cell(SheetColumn.EMPLOYMENT).kind()).isEqualTo(RawCell.Kind.FORMULA);
    }

    @Test
    void sendsRefusedRowsBackDefusedAndReadsThemAgain() {
        List<RawRow> rows = rows(
                new SheetFixture().row("1", "姓名", "@王", "电话", "+8613800002345").csv());
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
        RefusedSheet.csv(List.of(rows.getFirst().texts()), csv);
        RefusedSheet.xlsx(List.of(rows.getFirst().texts()), xlsx);

        assertThat(csv.toString(StandardCharsets.UTF_8)).contains("\"'@王\"");
        for (byte[] again : List.of(csv.toByteArray(), xlsx.toByteArray())) {
            assertThat(rows(again).getFirst().texts()).isEqualTo(rows.getFirst().texts());
            assertThat(rows(again).getFirst().cell(SheetColumn.NAME).kind()).isEqualTo(RawCell.Kind.FORMULA);
        }
    }
}
