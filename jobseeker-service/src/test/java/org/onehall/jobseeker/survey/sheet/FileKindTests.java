package org.onehall.jobseeker.survey.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.onehall.jobseeker.SheetFixture;

/** What is told of a file that is no xlsx and no CSV. */
class FileKindTests {

    private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";

    static Stream<Arguments> noSheets() {
        return Stream.of(
                argumentSet(
                        "a PDF",
                        text("%PDF-1.4\n1 0 obj\n<< /Type /Catalog, /Pages 2 0 R >>\nendobj\n"),
                        "not-a-sheet"),
                argumentSet("a PDF behind a mark", text("\uFEFF\r\n%PDF-1.7\n"), "not-a-sheet"),
                argumentSet("a PNG", hex("89504e470d0a1a0a0000000d49484452"), "not-a-sheet"),
                argumentSet("a JPEG", hex("ffd8ffe000104a46494600010101"), "not-a-sheet"),
                argumentSet("a gzip", hex("1f8b0800000000000003"), "not-a-sheet"),
                argumentSet("a RAR", hex("526172211a0700cf907300000d"), "not-a-sheet"),
                argumentSet("an RTF", text("{\\rtf1\\ansi 王,李\\par}"), "not-a-sheet"),
                argumentSet("a web page", text("<!DOCTYPE html>\n<html><body>王小明</body></html>"), "not-a-sheet"),
                argumentSet("a table as a web page", text("<html><body><TABLE border=1><tr>"), "sheet-other-format"),
                argumentSet("an XML workbook", text("<?xml version=\"1.0\"?>\n<Workbook>"), "sheet-other-format"),
                argumentSet("an old workbook", compound("Workbook"), "sheet-other-format"),
                argumentSet("a still older one", compound("Book"), "sheet-other-format"),
                argumentSet("an old document", compound("WordDocument"), "not-a-sheet"),
                argumentSet("an unknown compound file", compound("Bookmarks"), "not-a-sheet"),
                argumentSet("a workbook with a password", compound("EncryptedPackage"), "sheet-locked"),
                argumentSet("a binary workbook", zip("[Content_Types].xml", "xl/workbook.bin"), "sheet-other-format"),
                argumentSet("an ODS", zip("mimetype=" + ODS, "content.xml"), "sheet-other-format"),
                argumentSet("an ODT", zip("mimetype=application/vnd.oasis.opendocument.text"), "not-a-sheet"),
                argumentSet("a DOCX", zip("[Content_Types].xml", "word/document.xml"), "not-a-sheet"),
                argumentSet("a PPTX", zip("[Content_Types].xml", "ppt/presentation.xml"), "not-a-sheet"),
                argumentSet("a packed sheet", zip("春苑.xlsx"), "not-a-sheet"),
                argumentSet("an empty archive", hex("504b0506" + "00".repeat(18)), "not-a-sheet"),
                argumentSet(
                        "a workbook cut short", half(new SheetFixture().row("1").xlsx()), "sheet-unreadable"),
                argumentSet(
                        "text of two bytes each",
                        "\uFEFF姓名\t电话".getBytes(StandardCharsets.UTF_16LE),
                        "sheet-unreadable"),
                argumentSet("text in no known encoding", hex("cfd5c3fbff2c8130"), "sheet-unreadable"),
                argumentSet("an empty file", new byte[0], "sheet-empty"),
                argumentSet("blank lines", text("\uFEFF\r\n\r\n"), "sheet-empty"));
    }

    @ParameterizedTest
    @MethodSource("noSheets")
    void tellsWhatIsNoSheetByItsContent(byte[] content, String code) {
        assertThatThrownBy(() -> SheetRows.open(content))
                .isInstanceOf(SheetRefusedException.class)
                .hasMessage(code);
    }

    @Test
    void takesASheetForOneWhateverItBeginsWith() {
        String header = "姓名,身份证号,社区代码,就业状态,调查日期\n";
        for (String csv : new String[] {header, "\uFEFF" + header, "\"姓名\"" + header.substring(2), "\n\n" + header}) {
            try (SheetRows rows = SheetRows.open(text(csv + "PK,1,3,失业,2026-03-01\n"))) {
                assertThat(rows.next(1)).hasSize(1);
            }
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hex(String bytes) {
        return HexFormat.of().parseHex(bytes);
    }

    private static byte[] half(byte[] content) {
        return Arrays.copyOf(content, content.length / 2);
    }

    /** A compound file, of which nothing but the name of one stream counts. */
    private static byte[] compound(String stream) {
        byte[] content = new byte[2048];
        byte[] name = (stream + "\0").getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(hex("d0cf11e0a1b11ae1"), 0, content, 0, 8);
        System.arraycopy(name, 0, content, 1024, name.length);
        return content;
    }

    /** Entries by name, with {@code =content} where it counts. */
    private static byte[] zip(String... entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String entry : entries) {
                String[] parts = entry.split("=");
                zip.putNextEntry(new ZipEntry(parts[0]));
                zip.write(text(parts.length > 1 ? parts[1] : "x"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
