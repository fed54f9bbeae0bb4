package org.onehall.jobseeker.survey.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that is read to its end before the first row is worked off, so that one that is too long or breaks off in the middle
 * is refused whole. What was read is kept, as reading a workbook again costs a tenth of the whole import; of a sheet with very
 * much text it is not, and such a one is read again.
 */
public final class WholeSheet {

    private static final int MOST_ROWS = 150_000;
    private static final long MOST_KEPT = 64L << 20;

    private final byte[] content;
    private final long mostKept;
    private @Nullable PackedRows kept = new PackedRows();
    private int count;

    public WholeSheet(byte[] content) {
        this(content, MOST_KEPT);
    }

    WholeSheet(byte[] content, long mostKept) {
        this.content = content;
        this.mostKept = mostKept;
    }

    /**
     * The rows that come next in it.
     *
     * @throws SheetRefusedException when there are too many now
     */
    public void add(List<RawRow> rows) {
        count += rows.size();
        if (count > MOST_ROWS) {
            throw new SheetRefusedException("sheet-too-many-rows");
        }
        if (kept != null) {
            kept.add(rows);
            kept = kept.bytes() > mostKept ? null : kept;
        }
    }

    /** How many rows were added. */
    public int count() {
        return count;
    }

    /** All of them, from the first on. */
    public SheetRows rows() {
        PackedRows packed = kept;
        return packed == null ? SheetRows.open(content) : SheetRows.of(packed);
    }
}
