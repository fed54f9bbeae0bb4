package org.onehall.jobseeker.survey;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.onehall.jobseeker.survey.sheet.SheetRows;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.events.DuplicateException;
import org.onehall.platform.security.Caller;
import org.onehall.platform.web.Ids;
import org.onehall.platform.web.ProblemException;
import org.springframework.stereotype.Component;

/** Takes survey sheets in and shows what came of them to those who sent them. */
@Component
public class SheetDesk {

    private static final int MOST_BYTES = 32 << 20;

    private final AggregateStore store;
    private final SheetFiles files;
    private final SheetWorker worker;
    private final Clock clock;

    SheetDesk(AggregateStore store, SheetFiles files, SheetWorker worker, Clock clock) {
        this.store = store;
        this.files = files;
        this.worker = worker;
        this.clock = clock;
    }

    /**
     * Stores the file, sealed, and answers; the rows are worked off in the background.
     *
     * @throws org.onehall.jobseeker.survey.sheet.SheetRefusedException when it is no survey sheet at all
     */
    public SurveySheet receive(byte[] content, Caller caller) {
        if (content.length > MOST_BYTES) {
            throw ProblemException.tooLarge("sheet-too-large");
        }
        SheetRows.open(content).close();
        String id = Ids.next();
        Optional<SurveySheet> earlierTry = Ids.isRepeat() ? store.find(SurveySheet.class, id) : Optional.empty();
        if (earlierTry.isPresent()) {
            return earlierTry.get();
        }
        files.store(id, content);
        var sender = new SurveySheet.Sender(caller.subject(), List.copyOf(caller.divisions()));
        SurveySheet sheet = SurveySheet.receive(id, sender, clock.instant(), content.length);
        try {
            store.insert(sheet);
        } catch (DuplicateException e) {
            return store.find(SurveySheet.class, id).orElseThrow();
        }
        worker.wake();
        return sheet;
    }

    /** Who sent it sees it, and whoever acts for all the divisions that the sender acted for. */
    public SurveySheet find(String id, Caller caller) {
        SurveySheet sheet =
                store.find(SurveySheet.class, id).orElseThrow(() -> ProblemException.notFound("survey-sheet-unknown"));
        if (!sheet.sender().subject().equals(caller.subject())) {
            sheet.sender().divisions().forEach(caller::requireDivision);
        }
        return sheet;
    }
}
