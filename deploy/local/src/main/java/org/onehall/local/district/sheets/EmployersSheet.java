package org.onehall.local.district.sheets;

import java.util.List;
import org.onehall.local.district.SampleEmployer;
import org.onehall.local.sheet.Column;
import org.onehall.local.sheet.SheetRow;

/** An employer a row. */
public final class EmployersSheet {

    static final Column CREDIT_CODE = new Column("统一社会信用代码", "/creditCode");
    private static final Column NAME = new Column("单位名称", "/name");
    private static final Column SCALE = new Column("单位规模", "/scale");
    private static final Column DIVISION = new Column("区划代码", "/division");
    private static final Column CONTACT_NAME = new Column("联系人姓名", "/contact/name");
    private static final Column CONTACT_PHONE = new Column("联系电话", "/contact/phone");

    /** In order. */
    public static final List<Column> COLUMNS =
            List.of(Sheets.NUMBER, CREDIT_CODE, NAME, SCALE, DIVISION, CONTACT_NAME, CONTACT_PHONE);

    private EmployersSheet() {}

    /** As its row says. */
    public static SampleEmployer employer(int number, SheetRow row) {
        return new SampleEmployer(
                number,
                row.cell(CREDIT_CODE),
                row.cell(NAME),
                Wording.SCALE.value(row.cell(SCALE)),
                row.cell(DIVISION),
                row.cell(CONTACT_NAME),
                row.cell(CONTACT_PHONE));
    }

    static List<String> cells(SampleEmployer employer) {
        return List.of(
                String.valueOf(employer.number()),
                employer.creditCode(),
                employer.name(),
                Wording.SCALE.word(employer.scale()),
                employer.division(),
                employer.contactName(),
                employer.contactPhone());
    }
}
