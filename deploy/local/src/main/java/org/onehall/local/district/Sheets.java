package org.onehall.local.district;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;

/** Writes survey sheets, one workbook and one CSV file for each street. */
public final class Sheets {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Sheets() {}

    /** The written files by street: {@code survey-330104001.xlsx} and {@code survey-330104001.csv}. */
    public static List<Path> write(SampleDistrict district, Path folder) {
        var written = new ArrayList<Path>();
        district.byStreet().forEach((street, residents) -> {
            written.add(write(residents, folder.resolve("survey-%s.xlsx".formatted(street))));
            written.add(write(residents, folder.resolve("survey-%s.csv".formatted(street))));
        });
        return written;
    }

    /** One sheet of these people; a workbook when the file's name ends in {@code .xlsx}, else a CSV file. */
    public static Path write(List<Resident> residents, Path file) {
        boolean workbook = String.valueOf(file.getFileName()).endsWith(".xlsx");
        return whole(file, out -> {
            if (workbook) {
                xlsx(residents, out);
            } else {
                csv(residents, out);
            }
        });
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** A file that is there is there to its end. */
    private static Path whole(Path file, Writing writing) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path beside = file.resolveSibling(file.getFileName() + ".new");
            try (var out = Files.newOutputStream(beside)) {
                writing.to(out);
            }
            return Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void xlsx(List<Resident> residents, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "onehall", "1.0")) {
            var sheet = workbook.newWorksheet("入户调查");
            for (int column = 0; column < Resident.HEADERS.size(); column++) {
                sheet.value(0, column, Resident.HEADERS.get(column));
            }
            for (int row = 0; row < residents.size(); row++) {
                var cells = residents.get(row).cells();
                for (int column = 0; column < cells.size(); column++) {
                    if (!cells.get(column).isEmpty()) {
                        sheet.value(row + 1, column, cells.get(column));
                    }
                }
            }
        }
    }

    private static void csv(List<Resident> residents, OutputStream out) throws IOException {
        String lines = residents.stream()
                .map(resident -> String.join(",", resident.cells()))
                .collect(Collectors.joining("\r\n", String.join(",", Resident.HEADERS) + "\r\n", "\r\n"));
        out.write((BYTE_ORDER_MARK + lines).getBytes(StandardCharsets.UTF_8));
    }
}
