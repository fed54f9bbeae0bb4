package org.onehall.local.intake;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.onehall.local.district.Resident;
import org.onehall.local.district.SampleDistrict;
import org.onehall.local.district.SampleEmployer;
import org.onehall.local.district.SampleVacancy;
import org.onehall.local.district.Sheets;
import org.onehall.local.hall.Hall;
import org.onehall.local.hall.Speech;

/**
 * Imports the sample district as a district's staff would: survey sheets for the people, one call each for employers and
 * vacancies. Cut short anywhere, it goes on where it stood at the next run and doubles nothing; done, it does nothing.
 */
public final class DistrictImport {

    private static final String ROLE = "officer";
    private static final int AT_ONCE = 6;

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

    /** The id of an employer that an earlier or running import has brought in, by its number in the sample from 1. */
    public static Optional<String> employerId(Path folder, int number) {
        return Progress.in(folder).id("employer " + number);
    }

    /** Whether the import of this district, or of as many streets, has come to its end in this folder. */
    public static boolean isDone(Path folder, SampleDistrict district) {
        return Progress.in(folder).id(all(district)).isPresent();
    }

    private static String all(SampleDistrict district) {
        return "all " + district.byStreet().size();
    }

    public void run() {
        var progress = Progress.in(folder);
        forgetOtherHall(progress);
        if (progress.id(all(district)).isPresent()) {
            return;
        }
        var streets = List.copyOf(district.byStreet().keySet());
        long communities = district.residents().stream()
                .map(Resident::community)
                .distinct()
                .count();
        out.println(speech.of(
                "导入示范区 %d 个街道中的 %d 个：%d 个社区（数据见 %s）"
                        .formatted(SampleDistrict.STREETS, streets.size(), communities, folder),
                "Importing %d of the %d streets of the sample district: %d communities (sheets in %s)"
                        .formatted(streets.size(), SampleDistrict.STREETS, communities, folder)));
        Sheets.write(district, folder);
        var sender = new Sender(hall, ROLE, progress);
        var employers = district.employers();
        each(speech.of("用人单位", "employers"), employers, employer -> register(sender, employer));
        each(speech.of("岗位", "vacancies"), district.vacancies(), vacancy -> publish(sender, progress, vacancy));
        new SurveyIntake(hall, progress, speech, out)
                .take(Sheet.chosen(folder, streets), district.residents().size());
        progress.note(all(district), "done");
    }

    /** With another store behind the hall, what was noted is not there. */
    private void forgetOtherHall(Progress progress) {
        var first = progress.id("employer " + district.employers().getFirst().number());
        if (first.isPresent() && hall.get(ROLE, "/api/employers/" + first.get()).status() == 404) {
            progress.startAnew();
        }
    }

    private static void register(Sender sender, SampleEmployer employer) {
        sender.send("employer " + employer.number(), "/api/employers", employer.request());
    }

    private void publish(Sender sender, Progress progress, SampleVacancy vacancy) {
        String published = "published " + vacancy.number();
        if (progress.id(published).isPresent()) {
            return;
        }
        String employer = progress.id("employer " + vacancy.employer()).orElseThrow();
        Map<String, Object> request = vacancy.request(employer);
        String id = sender.send("vacancy " + vacancy.number(), "/api/vacancies", request);
        String path = "/api/vacancies/" + id;
        var answer = hall.put(ROLE, path + "/publication");
        if (!answer.isOk() && !hall.get(ROLE, path).text("state").equals("PUBLISHED")) {
            answer.orRefuse("PUT " + path + "/publication");
        }
        progress.note(published, id);
    }

    /** The first alone, so that a hall that is still waking up is asked by one and not by all. */
    private <T> void each(String label, List<T> things, Consumer<T> sending) {
        var bar = new Bar(out, label, things.size());
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var sent = new java.util.ArrayList<Future<?>>();
            for (int i = 0; i < things.size(); i++) {
                T thing = things.get(i);
                if (i == 0) {
                    sending.accept(thing);
                    bar.step();
                } else {
                    sent.add(threads.submit(() -> {
                        sending.accept(thing);
                        bar.step();
                    }));
                }
            }
            await(sent);
        }
    }

    private static void await(List<Future<?>> sent) {
        try {
            for (var one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            sent.forEach(one -> one.cancel(false));
            throw new IllegalStateException(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            sent.forEach(one -> one.cancel(true));
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
