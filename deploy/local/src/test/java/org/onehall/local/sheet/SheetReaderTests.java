package org.onehall.local.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetReaderTests {

    private static final Column NUMBER = new Column("序号", "");
    private static final Column DIVISION = new Column("区划代码", "/division");
    private static final Column WAGE = new Column("月薪从", "/wageFrom");
    private static final List<Column> COLUMNS = List.of(NUMBER, DIVISION, WAGE);

    @TempDir
    Path folder;

    @Test
    void readsWhatWasWritten() throws Exception {
        Path file = SheetFile.write(
                folder.resolve("a.xlsx"),
                "岗位",
                List.of("序号", "区划代码", "月薪从"),
                List.of(List.of("1", "330104001001", "5000.00"), List.of("2", "", "4800.50")));

        List<SheetRow> rows = SheetReader.read(file, COLUMNS);

        assertThat(rows).extracting(SheetRow::number).containsExactly(2, 3);
        assertThat(rows.getFirst().cell(DIVISION)).isEqualTo("330104001001");
        assertThat(rows.getFirst().cell(WAGE)).isEqualTo("5000.00");
        assertThat(rows.getLast().cell(DIVISION)).isEmpty();
        assertThat(SheetReader.count(file)).isEqualTo(2);
    }

    @Test
    void takesNumbersOtherOrdersAndGapsAsASpreadsheetLeavesThem() throws Exception {
        Path file = edited(sheet -> {
            sheet.value(0, 0, "月薪从");
            sheet.value(0, 2, "序号");
            sheet.value(0, 3, "区划代码");
            sheet.value(1, 0, 5200.5);
            sheet.value(1, 2, 7);
            sheet.value(1, 3, 330_104_001_001L);
            sheet.value(2, 0, "  ");
            sheet.value(4, 2, " 8 ");
        });

        List<SheetRow> rows = SheetReader.read(file, COLUMNS);

        assertThat(rows).extracting(SheetRow::number).containsExactly(2, 5);
        assertThat(rows.getFirst().cells())
                .containsEntry("月薪从", "5200.5")
                .containsEntry("序号", "7")
                .containsEntry("区划代码", "330104001001");
        assertThat(rows.getLast().cell(NUMBER)).isEqualTo("8");
    }

    @Test
    void losesNoColumnInSilence() throws Exception {
        Path unknown = edited(sheet -> sheet.value(0, 0, "月工资"));

        assertThatExceptionOfType(SheetException.class)
                .isThrownBy(() -> SheetReader.read(unknown, COLUMNS))
                .withMessageContaining("月工资")
                .satisfies(e -> assertThat(e.in((chinese, english) -> chinese)).contains("月工资", "月薪从"));
        Path twice = edited(sheet -> {
            sheet.value(0, 0, "月薪从");
            sheet.value(0, 1, "月薪从");
        });
        assertThatExceptionOfType(SheetException.class).isThrownBy(() -> SheetReader.read(twice, COLUMNS));
    }

    @Test
    void saysWhatIsNoWorkbook() throws Exception {
        Path file = Files.writeString(folder.resolve("b.xlsx"), "序号,区划代码\r\n");

        assertThatExceptionOfType(SheetException.class)
                .isThrownBy(() -> SheetReader.read(file, COLUMNS))
                .withMessageContaining(".xlsx");
        assertThat(SheetReader.count(file)).isZero();
    }

    private interface Editing {
        void in(Worksheet sheet);
    }

    private Path edited(Editing editing) throws Exception {
        Path file = folder.resolve("edited.xlsx");
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "somebody", "1.0")) {
            editing.in(workbook.newWorksheet("Sheet1"));
        }
        return file;
    }
}
