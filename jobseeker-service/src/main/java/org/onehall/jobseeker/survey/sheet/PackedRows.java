package org.onehall.jobseeker.survey.sheet;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Rows in little memory: as objects those of a large sheet would take half of what the service has. */
final class PackedRows {

    private static final SheetColumn[] COLUMNS = SheetColumn.values();
    private static final RawCell.Kind[] KINDS = RawCell.Kind.values();

    private final List<Piece> pieces = new ArrayList<>();
    private long bytes;

    @SuppressWarnings("ArrayRecordComponent") // never compared, never printed
    private record Piece(int rows, byte[] packed) {}

    void add(List<RawRow> rows) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        rows.forEach(row -> pack(row, packed));
        pieces.add(new Piece(rows.size(), packed.toByteArray()));
        bytes += packed.size();
    }

    long bytes() {
        return bytes;
    }

    /** In the order in which they were added. */
    Iterator<RawRow> iterator() {
        return pieces.stream()
                .flatMap(piece -> {
                    ByteBuffer packed = ByteBuffer.wrap(piece.packed());
                    return IntStream.range(0, piece.rows()).mapToObj(_ -> unpack(packed));
                })
                .iterator();
    }

    @SuppressWarnings("EnumOrdinal") // no other process ever reads it
    private static void pack(RawRow row, ByteArrayOutputStream into) {
        number(row.number(), into);
        into.write(row.cells().size());
        row.cells().forEach((column, cell) -> {
            byte[] text = cell.text().getBytes(StandardCharsets.UTF_8);
            into.write(column.ordinal());
            into.write(cell.kind().ordinal());
            number(text.length, into);
            into.writeBytes(text);
        });
    }

    private static void number(int number, ByteArrayOutputStream into) {
        for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            into.write(number >>> shift);
        }
    }

    private static RawRow unpack(ByteBuffer packed) {
        int number = packed.getInt();
        Map<SheetColumn, RawCell> cells = new EnumMap<>(SheetColumn.class);
        for (int left = packed.get(); left > 0; left--) {
            SheetColumn column = COLUMNS[packed.get()];
            RawCell.Kind kind = KINDS[packed.get()];
            byte[] text = new byte[packed.getInt()];
            packed.get(text);
            cells.put(column, new RawCell(new String(text, StandardCharsets.UTF_8), kind));
        }
        return new RawRow(number, cells);
    }
}
