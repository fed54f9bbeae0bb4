package org.onehall.local.intake;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.onehall.local.district.Resident;
import org.onehall.local.district.SampleDistrict;
import org.onehall.local.district.sheets.Sheets;
import org.onehall.local.hall.Hall;
import org.onehall.local.hall.Speech;

/**
 * Imports the sample district as a district's staff would, from its sheets as they lie in the folder: survey sheets for the
 * people, one call a row for employers and vacancies. Cut short anywhere, it goes on where it stood at the next run and
 * doubles nothing; done, it does nothing. Rows that the hall refuses are told, and tried again at the next run.
 */
public final class DistrictImport {

    static final String ROLE = "officer";

    private final Hall hall;
    private final Path folder;
    private final SampleDistrict district;
    private final Speech speech;
    private final PrintStream out;

    /** Its sheets and the progress lie in {@code folder}. */
    public DistrictImport(Hall hall, Path folder, SampleDistrict district, Speech speech, PrintStream out) {
        this.hall = hall;
        this.folder = folder;
        this.district = district;
        this.speech = speech;
        this.out = out;
    }

    /** The id of the first employer that an earlier or running import has brought in. */
    public static Optional<String> firstEmployer(Path folder) {
        return Progress.in(folder).first("employer ");
    }

    /** Whether the import of this district, or of as many streets, has come to its end in this folder. */
    public static boolean isDone(Path folder, SampleDistrict district) {
        return Progress.in(folder).id(all(district)).isPresent();
    }

    private static String all(SampleDistrict district) {
        return "all " + district.byStreet().size();
    }

    /** Returns whether every row is in. */
    public boolean run() {
        var progress = Progress.in(folder);
        forgetOtherHall(progress);
        if (progress.id(all(district)).isPresent()) {
            return true;
        }
        long communities = district.residents().stream()
                .map(Resident::community)
                .distinct()
                .count();
        int streets = district.byStreet().size();
        out.println(speech.of(
                "导入示范区 %d 个街道中的 %d 个：%d 个社区（表格见 %s）".formatted(SampleDistrict.STREETS, streets, communities, folder),
                "Importing %d of the %d streets of the sample district: %d communities (sheets in %s)"
                        .formatted(streets, SampleDistrict.STREETS, communities, folder)));
        var sheets = Sheets.write(district, folder);
        var refusals = new Refusals(listOfRefused(), speech, out);
        new EconomyIntake(hall, progress, refusals, speech, out).take(sheets);
        new SurveyIntake(hall, progress, refusals, speech, out).take(sheets);
        if (refusals.isEmpty()) {
            progress.note(all(district), "done");
        }
        return refusals.isEmpty();
    }

    /** Of this run alone. */
    private Path listOfRefused() {
        Path list = folder.resolve("refused.txt");
        try {
            Files.deleteIfExists(list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return list;
    }

    /** With another store behind the hall, what was noted is not there. */
    private void forgetOtherHall(Progress progress) {
        var first = progress.first("employer ");
        if (first.isPresent() && hall.get(ROLE, "/api/employers/" + first.get()).status() == 404) {
            progress.startAnew();
        }
    }
}
