package org.onehall.jobseeker.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.events.Aggregate;
import org.onehall.platform.events.Topic;
import org.onehall.platform.web.ProblemException;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A survey sheet on its way through: received, worked off batch by batch under a lease, done or refused. A batch counts when
 * its report is stored and this document says so; whoever takes the lease over goes on with the next. Once it has ended its
 * refused rows are kept for a term and then destroyed, with the name of its file, which may be somebody's; the counts and
 * the outcome of each row stay.
 */
@Topic("jobseeker.survey-sheet")
@Document("surveySheets")
@CompoundIndex(name = "bySender", def = "{'sender.subject': 1, '_id': -1}")
public class SurveySheet extends Aggregate {

    private static final int MOST_ATTEMPTS = 5;

    private final Sender sender;
    private @Nullable String fileName;
    private final Instant receivedAt;
    private final int bytes;
    private SheetState state;

    @Indexed(sparse = true)
    @SuppressWarnings("UnusedVariable") // there while somebody must work on it: read by the index
    private @Nullable Boolean open;

    private @Nullable Lease lease;
    private @Nullable Integer total;
    private int batchesDone;
    private Counts counts;
    private int attempts;
    private @Nullable String refusal;
    private @Nullable Instant doneAt;
    private @Nullable LocalDate refusedRowsUntil;

    @Indexed(sparse = true)
    private @Nullable Boolean keepsRows;

    private @Nullable Instant rowsDestroyedAt;

    /** Who sent it, with the divisions they could act for then. */
    public record Sender(String subject, List<String> divisions) {

        boolean mayAct(String division) {
            return divisions.stream().anyMatch(division::startsWith);
        }
    }

    /** Which instance works on it, and how long at most without a word. */
    record Lease(String owner, Instant until) {}

    @PersistenceCreator
    private SurveySheet(
            String key,
            Sender sender,
            @Nullable String fileName,
            Instant receivedAt,
            int bytes,
            SheetState state,
            @Nullable Boolean open,
            @Nullable Lease lease,
            @Nullable Integer total,
            int batchesDone,
            Counts counts,
            int attempts,
            @Nullable String refusal,
            @Nullable Instant doneAt,
            @Nullable LocalDate refusedRowsUntil,
            @Nullable Boolean keepsRows,
            @Nullable Instant rowsDestroyedAt) {
        super(key);
        this.sender = sender;
        this.fileName = fileName;
        this.receivedAt = receivedAt;
        this.bytes = bytes;
        this.state = state;
        this.open = open;
        this.lease = lease;
        this.total = total;
        this.batchesDone = batchesDone;
        this.counts = counts;
        this.attempts = attempts;
        this.refusal = refusal;
        this.doneAt = doneAt;
        this.refusedRowsUntil = refusedRowsUntil;
        this.keepsRows = keepsRows;
        this.rowsDestroyedAt = rowsDestroyedAt;
    }

    static SurveySheet receive(String id, Sender sender, @Nullable String fileName, Instant now, int bytes) {
        return new SurveySheet(
                id,
                sender,
                fileName,
                now,
                bytes,
                SheetState.RECEIVED,
                true,
                null,
                null,
                0,
                Counts.NONE,
                0,
                null,
                null,
                null,
                null,
                null);
    }

    boolean free(Instant now) {
        return !finished() && (lease == null || lease.until().isBefore(now));
    }

    /** Takes the sheet to work on; false when somebody else has it. */
    boolean claim(String owner, Instant now, Instant until) {
        if (!free(now)) {
            return false;
        }
        lease = new Lease(owner, until);
        state = SheetState.RUNNING;
        attempts++;
        return true;
    }

    void counted(String owner, int rows, Instant until) {
        requireLease(owner);
        total = rows;
        lease = new Lease(owner, until);
    }

    /** A batch is done and its report stored. */
    void progress(String owner, int batch, Counts more, Instant until) {
        requireLease(owner);
        if (batch == batchesDone) {
            batchesDone++;
            counts = counts.plus(more);
            attempts = 0;
        }
        lease = new Lease(owner, until);
    }

    /** Whether it was taken up so often without getting on that another time would not help. */
    boolean stuck() {
        return attempts >= MOST_ATTEMPTS;
    }

    /** @param rowsUntil the last day on which its refused rows are kept */
    void finish(String owner, Instant now, LocalDate rowsUntil) {
        requireLease(owner);
        end(SheetState.DONE, now, rowsUntil);
    }

    void refuse(String owner, String code, Instant now, LocalDate rowsUntil) {
        requireLease(owner);
        refusal = code;
        end(SheetState.REFUSED, now, rowsUntil);
    }

    private void end(SheetState last, Instant now, LocalDate rowsUntil) {
        state = last;
        open = null;
        lease = null;
        doneAt = now;
        refusedRowsUntil = rowsUntil;
        keepsRows = true;
    }

    boolean termIsOver(LocalDate today) {
        return keepsRows != null && refusedRowsUntil != null && today.isAfter(refusedRowsUntil);
    }

    void rowsDestroyed(Instant now) {
        keepsRows = null;
        fileName = null;
        rowsDestroyedAt = now;
    }

    /** @throws ProblemException 410 when the refused rows were destroyed, their term being over */
    public void requireRows() {
        if (rowsDestroyedAt != null) {
            throw ProblemException.gone("refused-rows-destroyed");
        }
    }

    private void requireLease(String owner) {
        if (lease == null || !lease.owner().equals(owner)) {
            throw new LeaseLostException();
        }
    }

    /** Somebody else works on the sheet now. */
    static final class LeaseLostException extends RuntimeException {
        LeaseLostException() {
            super("another instance has taken the sheet over", null, false, false);
        }
    }

    public boolean finished() {
        return state == SheetState.DONE || state == SheetState.REFUSED;
    }

    public Sender sender() {
        return sender;
    }

    /** As its sender called it; null where nobody said, and once its refused rows were destroyed. */
    public @Nullable String fileName() {
        return fileName;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public int bytes() {
        return bytes;
    }

    public SheetState state() {
        return state;
    }

    /** Rows in all, null until they are counted. */
    public @Nullable Integer total() {
        return total;
    }

    public int batchesDone() {
        return batchesDone;
    }

    public Counts counts() {
        return counts;
    }

    public @Nullable String refusal() {
        return refusal;
    }

    public @Nullable Instant doneAt() {
        return doneAt;
    }

    /** The last day on which the refused rows are kept, null until the sheet has ended. */
    public @Nullable LocalDate refusedRowsUntil() {
        return refusedRowsUntil;
    }
}
