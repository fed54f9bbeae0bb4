package org.onehall.local.district;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onehall.local.sheet.Column;
import org.onehall.local.sheet.SheetRow;

/**
 * An employer as staff would enter it: a row of an employers sheet; empty text where a cell is.
 *
 * @param number tells the rows of all employers sheets apart
 * @param scale in the words of the API, or as somebody wrote it where it is none of them
 */
public record SampleEmployer(
        int number,
        String creditCode,
        String name,
        String scale,
        String division,
        String contactName,
        String contactPhone) {

    static final Column CREDIT_CODE = new Column("统一社会信用代码", "/creditCode");
    private static final Column NAME = new Column("单位名称", "/name");
    private static final Column SCALE = new Column("单位规模", "/scale");
    private static final Column DIVISION = new Column("区划代码", "/division");
    private static final Column CONTACT_NAME = new Column("联系人姓名", "/contact/name");
    private static final Column CONTACT_PHONE = new Column("联系电话", "/contact/phone");

    /** Those of its sheet, in order. */
    public static final List<Column> COLUMNS =
            List.of(Sheets.NUMBER, CREDIT_CODE, NAME, SCALE, DIVISION, CONTACT_NAME, CONTACT_PHONE);

    private static final List<String> ROADS = List.of("晨光路", "云帆路", "兴业街", "和平巷", "工业大道", "滨河东路", "示范中路");

    /** As its row says. */
    public static SampleEmployer of(int number, SheetRow row) {
        return new SampleEmployer(
                number,
                row.cell(CREDIT_CODE),
                row.cell(NAME),
                Wording.SCALE.value(row.cell(SCALE)),
                row.cell(DIVISION),
                row.cell(CONTACT_NAME),
                row.cell(CONTACT_PHONE));
    }

    List<String> cells() {
        return List.of(
                String.valueOf(number),
                creditCode,
                name,
                Wording.SCALE.word(scale),
                division,
                contactName,
                contactPhone);
    }

    /** Where it works: nothing that exists, and the same for all its vacancies. */
    String workplace() {
        return "%s%d号%d幢".formatted(ROADS.get(number % ROADS.size()), number * 7 % 290 + 1, number % 6 + 1);
    }

    /** The body of POST /api/employers, word for word the same each time. */
    public Map<String, Object> request() {
        var request = new LinkedHashMap<String, Object>();
        request.put("creditCode", creditCode);
        request.put("name", name);
        if (!scale.isEmpty()) {
            request.put("scale", scale);
        }
        request.put("division", division);
        if (!contactName.isEmpty() || !contactPhone.isEmpty()) {
            var contact = new LinkedHashMap<String, Object>();
            contact.put("name", contactName);
            contact.put("phone", contactPhone);
            request.put("contact", contact);
        }
        return request;
    }

    /** Nobody is real here, yet nothing that looks like a person belongs in a log. */
    @Override
    public String toString() {
        return "SampleEmployer[" + number + "]";
    }
}
