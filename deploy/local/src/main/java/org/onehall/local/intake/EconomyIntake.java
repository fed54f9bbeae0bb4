package org.onehall.local.intake;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.onehall.local.district.SampleEmployer;
import org.onehall.local.district.SampleVacancy;
import org.onehall.local.district.sheets.EmployersSheet;
import org.onehall.local.district.sheets.Sheets;
import org.onehall.local.district.sheets.VacanciesSheet;
import org.onehall.local.hall.Hall;
import org.onehall.local.hall.Speech;

/** Registers the employers of the sheets, drafts and publishes the vacancies, a call for each row. */
final class EconomyIntake {

    private static final String ROLE = DistrictImport.ROLE;
    private static final int AT_ONCE = 6;
    private static final String PUBLISHED = "PUBLISHED";

    private final Hall hall;
    private final Progress progress;
    private final Refusals refusals;
    private final Speech speech;
    private final PrintStream out;
    private final Sender sender;
    private final Map<String, String> employerIds = new HashMap<>();

    EconomyIntake(Hall hall, Progress progress, Refusals refusals, Speech speech, PrintStream out) {
        this.hall = hall;
        this.progress = progress;
        this.refusals = refusals;
        this.speech = speech;
        this.out = out;
        this.sender = new Sender(hall, ROLE, progress, refusals, speech);
    }

    void take(List<Sheets.OfStreet> sheets) {
        var rows = new Rows(refusals, speech);
        var employers = rows.read(
                sheets.stream().map(Sheets.OfStreet::employers).toList(),
                EmployersSheet.COLUMNS,
                EmployersSheet::employer);
        each(speech.of("用人单位", "employers"), employers, this::register);
        employers.forEach(entry -> progress.id(thing(entry.what()))
                .ifPresent(id -> employerIds.putIfAbsent(entry.what().creditCode(), id)));
        var vacancies = rows.read(
                sheets.stream().map(Sheets.OfStreet::vacancies).toList(),
                VacanciesSheet.COLUMNS,
                VacanciesSheet::vacancy);
        each(speech.of("岗位", "vacancies"), vacancies, this::publish);
    }

    private static String thing(SampleEmployer employer) {
        return "employer " + employer.number();
    }

    private void register(Entry<SampleEmployer> entry) {
        var employer = entry.what();
        sender.send(entry, thing(employer), "/api/employers", employer.request(), EmployersSheet.COLUMNS);
    }

    private void publish(Entry<SampleVacancy> entry) {
        var vacancy = entry.what();
        String thing = "vacancy " + vacancy.number();
        String published = "published " + vacancy.number();
        if (progress.id(published).isPresent()) {
            return;
        }
        String employer = employerIds.get(vacancy.employer());
        if (employer == null) {
            refusals.row(
                    entry.sheet(),
                    entry.row(),
                    speech.of("没有登记这个用人单位：%s", "No such employer has come in: %s")
                            .formatted(vacancy.employer()));
            return;
        }
        Map<String, Object> request = vacancy.request(employer);
        var drafted = progress.id(thing);
        var id = drafted.isPresent()
                ? drafted.filter(draft -> isPublished(draft) || isRenewed(entry, draft, request))
                : sender.send(entry, thing, "/api/vacancies", request, VacanciesSheet.COLUMNS);
        id.filter(draft -> isOut(entry, draft)).ifPresent(draft -> progress.note(published, draft));
    }

    /** A draft of a run that was cut short, or whose publication was refused: its row may have been put right since. */
    private boolean isRenewed(Entry<SampleVacancy> entry, String id, Map<String, Object> request) {
        String path = path(id);
        return sender.isTaken(hall.put(ROLE, path, request), "PUT " + path, entry, VacanciesSheet.COLUMNS);
    }

    private boolean isOut(Entry<SampleVacancy> entry, String id) {
        String publication = path(id) + "/publication";
        var answer = hall.put(ROLE, publication);
        return answer.isOk()
                || isPublished(id)
                || sender.isTaken(answer, "PUT " + publication, entry, VacanciesSheet.COLUMNS);
    }

    private boolean isPublished(String id) {
        return hall.get(ROLE, path(id)).text("state").equals(PUBLISHED);
    }

    private static String path(String vacancy) {
        return "/api/vacancies/" + vacancy;
    }

    /** The first alone, so that a hall that is still waking up is asked by one and not by all. */
    private <T> void each(String label, List<Entry<T>> entries, Consumer<Entry<T>> sending) {
        var bar = new Bar(out, label, entries.size());
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var sent = new ArrayList<Future<?>>();
            for (int i = 0; i < entries.size(); i++) {
                Entry<T> entry = entries.get(i);
                if (i == 0) {
                    sending.accept(entry);
                    bar.step();
                } else {
                    sent.add(threads.submit(() -> {
                        sending.accept(entry);
                        bar.step();
                    }));
                }
            }
            await(sent);
        }
        refusals.tell();
    }

    private static void await(List<Future<?>> sent) {
        try {
            for (var one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            sent.forEach(one -> one.cancel(false));
            throw Optional.ofNullable(e.getCause())
                    .filter(RuntimeException.class::isInstance)
                    .map(RuntimeException.class::cast)
                    .orElseGet(() -> new IllegalStateException(e));
        } catch (InterruptedException e) {
            sent.forEach(one -> one.cancel(true));
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
