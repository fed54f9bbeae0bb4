package org.onehall.jobseeker.survey;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.survey.sheet.SheetRows;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.events.DuplicateException;
import org.onehall.platform.events.StorePage;
import org.onehall.platform.events.StoreWalk;
import org.onehall.platform.security.Caller;
import org.onehall.platform.security.Role;
import org.onehall.platform.web.Ids;
import org.onehall.platform.web.ProblemException;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Takes survey sheets in and shows what came of them to those who sent them. */
@Component
public class SheetDesk {

    private static final int MOST_BYTES = 32 << 20;

    private final AggregateStore store;
    private final SheetFiles files;
    private final SheetWorker worker;
    private final Clock clock;

    /**
     * Which sheets are listed.
     *
     * @param id this one alone
     * @param own those alone that the caller has sent
     * @param refusedRows whether rows of it were refused
     */
    public record Wanted(
            @Nullable String id,
            @Nullable SheetState state,
            boolean own,
            @Nullable Boolean refusedRows,
            Order order) {}

    /** How a list is ordered: ids sort by the time at which they were given. */
    public enum Order {
        NEWEST,
        OLDEST;

        private StoreWalk<?> walk() {
            return switch (this) {
                case NEWEST -> StoreWalk.descending("_id", String.class);
                case OLDEST -> StoreWalk.ascending("_id", String.class);
            };
        }
    }

    SheetDesk(AggregateStore store, SheetFiles files, SheetWorker worker, Clock clock) {
        this.store = store;
        this.files = files;
        this.worker = worker;
        this.clock = clock;
    }

    /**
     * Stores the file, sealed, and answers; the rows are worked off in the background.
     *
     * @param fileName as its sender calls it
     * @throws org.onehall.jobseeker.survey.sheet.SheetRefusedException when it is no survey sheet at all
     */
    public SurveySheet receive(@Nullable String fileName, byte[] content, Caller caller) {
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
        SurveySheet sheet = SurveySheet.receive(id, sender, fileName, clock.instant(), content.length);
        try {
            store.insert(sheet);
        } catch (DuplicateException e) {
            return store.find(SurveySheet.class, id).orElseThrow();
        }
        worker.wake(id, content);
        return sheet;
    }

    /** Who sent it sees it, and whoever acts for all the divisions that the sender acted for. */
    public SurveySheet find(String id, Caller caller) {
        SurveySheet sheet = store.find(SurveySheet.class, id)
                .orElseThrow(() -> ProblemException.unknown("survey-sheet-unknown", id));
        if (!sheet.sender().subject().equals(caller.subject())) {
            sheet.sender().divisions().forEach(caller::requireDivision);
        }
        return sheet;
    }

    /**
     * One's own, and for an officer those of everybody who acts within the officer's divisions. One that is asked for by
     * its id is there for whoever {@linkplain #find finds} it.
     */
    public StorePage<SurveySheet> page(Wanted wanted, Caller caller, @Nullable Map<String, String> position, int size) {
        List<Criteria> all = new ArrayList<>(List.of(visible(caller, wanted)));
        if (wanted.id() != null) {
            all.add(Criteria.where("_id").is(wanted.id()));
        }
        if (wanted.state() != null) {
            all.add(Criteria.where("state").is(wanted.state().name()));
        }
        if (wanted.refusedRows() != null) {
            Criteria refused = Criteria.where("counts.refused");
            all.add(wanted.refusedRows() ? refused.gt(0) : refused.is(0));
        }
        return store.page(
                SurveySheet.class,
                new Criteria().andOperator(all),
                wanted.order().walk(),
                position,
                size);
    }

    private static Criteria visible(Caller caller, Wanted wanted) {
        Criteria own = Criteria.where("sender.subject").is(caller.subject());
        boolean ofOthers = !wanted.own() && (caller.has(Role.OFFICER) || wanted.id() != null);
        return ofOthers && !caller.divisions().isEmpty()
                ? new Criteria().orOperator(own, within(caller.divisions()))
                : own;
    }

    /** Of a sender none of whose divisions lies outside of these. */
    private static Criteria within(Set<String> divisions) {
        String inside = divisions.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return new Criteria()
                .andOperator(
                        Criteria.where("sender.divisions.0").exists(true),
                        Criteria.where("sender.divisions").not().regex("^(?!" + inside + ")"));
    }
}
