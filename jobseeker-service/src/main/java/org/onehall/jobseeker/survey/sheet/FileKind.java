package org.onehall.jobseeker.survey.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a file is by its content: its name and its media type are what somebody says. Signatures are those of the formats' own
 * specifications: ISO 32000-1 7.5.2, [MS-CFB] 2.2, APPNOTE.TXT 4.3 of ZIP, OpenDocument 1.2 part 3.
 */
enum FileKind {
    WORKBOOK,
    TEXT;

    private static final String COMPOUND = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";
    private static final List<String> ZIP = List.of("PK\u0003\u0004", "PK\u0005\u0006");
    private static final List<String> OTHER_BYTE_ORDER = List.of("\u00FF\u00FE", "\u00FE\u00FF");
    private static final String MARK = "\u00EF\u00BB\u00BF";
    private static final List<String> DOCUMENTS = List.of("%PDF-", "{\\rtf");
    private static final int HEAD = 1024;
    private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";
    /** A table that other programs write as a web page or as XML and call {@code .xls}. */
    private static final Pattern TABLE = Pattern.compile("<(table|(ss:)?workbook)[\\s>]", Pattern.CASE_INSENSITIVE);
    /** What stands at the beginning of no text: control characters, but blanks, line ends, DOS's end of a file and escape. */
    private static final Pattern BINARY = Pattern.compile("[\\x00-\\x08\\x0B\\x0E-\\x19\\x1C-\\x1F\\x7F]");

    /** @throws SheetRefusedException when it can be neither */
    static FileKind of(byte[] content) {
        String head = latin(Arrays.copyOf(content, Math.min(content.length, HEAD)));
        if (ZIP.stream().anyMatch(head::startsWith)) {
            return WORKBOOK;
        }
        if (head.startsWith(COMPOUND)) {
            throw new SheetRefusedException(ofCompound(latin(content)));
        }
        if (OTHER_BYTE_ORDER.stream().anyMatch(head::startsWith)) {
            throw new SheetRefusedException("sheet-unreadable");
        }
        String text = (head.startsWith(MARK) ? head.substring(MARK.length()) : head).stripLeading();
        if (DOCUMENTS.stream().anyMatch(text::startsWith)
                || BINARY.matcher(head).find()) {
            throw new SheetRefusedException("not-a-sheet");
        }
        if (text.startsWith("<")) {
            boolean table = TABLE.matcher(latin(content)).find();
            throw new SheetRefusedException(table ? "sheet-other-format" : "not-a-sheet");
        }
        return TEXT;
    }

    /**
     * Whether an archive of these entries is a workbook of the kind that is read.
     *
     * @param type what an OpenDocument says it is, empty where the archive says nothing
     * @throws SheetRefusedException when it is none
     */
    static void requireWorkbook(List<String> entries, String type) {
        if (entries.contains("xl/workbook.bin") || type.startsWith(ODS)) {
            throw new SheetRefusedException("sheet-other-format");
        }
        boolean sheet = entries.stream().anyMatch(entry -> entry.startsWith("xl/"));
        boolean other = entries.stream().anyMatch(entry -> entry.startsWith("word/") || entry.startsWith("ppt/"));
        if (!sheet && (other || !entries.contains("[Content_Types].xml"))) {
            throw new SheetRefusedException("not-a-sheet");
        }
    }

    /** By the names of its streams: those of a workbook stand also in a document that a workbook was put into. */
    private static String ofCompound(String content) {
        if (content.contains(stream("EncryptedPackage"))) {
            return "sheet-locked";
        }
        boolean document = content.contains(stream("WordDocument")) || content.contains(stream("PowerPoint Document"));
        boolean workbook = content.contains(stream("Workbook")) || content.contains(stream("Book"));
        return workbook && !document ? "sheet-other-format" : "not-a-sheet";
    }

    private static String stream(String name) {
        return latin((name + "\0").getBytes(StandardCharsets.UTF_16LE));
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
