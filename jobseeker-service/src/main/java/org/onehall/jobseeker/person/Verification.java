package org.onehall.jobseeker.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When and by whom the file was last found true.
 *
 * @param by account or client
 * @param sheetRow the row of the survey sheet that said so, as {@code <sheet>/<row>}; null at the desk
 * @param changed whether that row changed the file
 * @param statedOn when the person last put the file right themselves after that; it is no verification
 */
public record Verification(
        LocalDate on,
        String by,
        @Nullable String sheetRow,
        boolean changed,
        @Nullable LocalDate statedOn) {

    public static Verification atDesk(LocalDate on, String by) {
        return new Verification(on, by, null, true, null);
    }

    public static Verification bySheet(LocalDate on, String by, String sheetRow, boolean changed) {
        return new Verification(on, by, sheetRow, changed, null);
    }

    Verification stated(LocalDate day) {
        return new Verification(on, by, sheetRow, changed, day);
    }

    /** This one after an earlier one: it does not undo what the person said since. */
    Verification after(Verification earlier) {
        LocalDate said = earlier.statedOn();
        return said == null || said.isBefore(on) ? this : stated(said);
    }

    /** A survey of that day may still change the file: what the desk or the person said on the same day stands. */
    public boolean yieldsTo(LocalDate surveyedOn) {
        boolean unsaid = statedOn == null || surveyedOn.isAfter(statedOn);
        return unsaid && (surveyedOn.isAfter(on) || (sheetRow != null && surveyedOn.equals(on)));
    }

    /** The sheet that the file was last found true by; null at the desk. */
    public @Nullable String sheet() {
        return sheetRow == null ? null : sheetRow.substring(0, sheetRow.lastIndexOf('/'));
    }
}
