package org.onehall.jobseeker.survey;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.survey.sheet.RawRow;
import org.onehall.jobseeker.survey.sheet.SheetColumn;
import org.onehall.platform.privacy.ErasedException;
import org.onehall.platform.privacy.PersonKeys;
import org.onehall.platform.privacy.Sealed;
import org.onehall.platform.web.ProblemException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The report of a sheet, a batch to a document. Refused rows are kept with what stood in them, sealed. */
@Component
public class SheetReport {

    private static final TypeReference<List<RefusedRow>> REFUSED_ROWS = new TypeReference<>() {};

    private final MongoOperations mongo;
    private final PersonKeys keys;
    private final JsonMapper json = JsonMapper.builder().build();

    /** A batch as stored; writing it once more replaces it. */
    @org.springframework.data.mongodb.core.mapping.Document("surveyReports")
    record Batch(
            @Id String id,
            List<RowResult> results,
            @Nullable String refused) {}

    /** A refused row with what stood in it and why it was refused. */
    public record RefusedRow(int row, Map<SheetColumn, String> cells) {}

    SheetReport(MongoOperations mongo, PersonKeys keys) {
        this.mongo = mongo;
        this.keys = keys;
    }

    void store(String sheetId, int batch, List<RowResult> results, Map<Integer, RawRow> rows) {
        List<RefusedRow> refused = results.stream()
                .filter(result -> result.outcome() == Outcome.REFUSED)
                .map(result -> Optional.ofNullable(rows.get(result.row())))
                .flatMap(Optional::stream)
                .map(row -> new RefusedRow(row.number(), row.texts()))
                .toList();
        String sealed = refused.isEmpty()
                ? null
                : keys.seal(SheetFiles.key(sheetId), json.writeValueAsString(refused))
                        .value();
        Document stored = written(new Batch(id(sheetId, batch), List.of(), sealed));
        stored.put("results", results.stream().map(this::row).toList());
        mongo.save(stored, mongo.getCollectionName(Batch.class));
    }

    /** As the mapping writes it, which takes its time for each of thousands of rows that nothing is said of. */
    private Document row(RowResult result) {
        if (result.problems().isEmpty()) {
            return new Document("row", result.row())
                    .append("outcome", result.outcome().name())
                    .append("personId", result.personId())
                    .append("problems", List.of());
        }
        Document row = written(result);
        row.remove("_class");
        return row;
    }

    private Document written(Object object) {
        Document document = new Document();
        mongo.getConverter().write(object, document);
        return document;
    }

    /** The results of a batch in the order of rows; empty when there is no such batch. */
    public List<RowResult> results(String sheetId, int batch) {
        Batch stored = mongo.findById(id(sheetId, batch), Batch.class);
        return stored == null
                ? List.of()
                : stored.results().stream()
                        .sorted(Comparator.comparingInt(RowResult::row))
                        .toList();
    }

    /** What stood in the refused rows of a batch. */
    public List<RefusedRow> refused(String sheetId, int batch) {
        Batch stored = mongo.findById(id(sheetId, batch), Batch.class);
        return stored == null || stored.refused() == null ? List.of() : opened(sheetId, stored.refused());
    }

    private List<RefusedRow> opened(String sheetId, String sealed) {
        try {
            return json.readValue(keys.open(SheetFiles.key(sheetId), new Sealed(sealed)), REFUSED_ROWS);
        } catch (ErasedException e) {
            throw ProblemException.gone("refused-rows-destroyed");
        }
    }

    /** Destroys what stood in the refused rows, and the key of the sheet; outcomes stay. */
    void destroyRefused(String sheetId, int batches) {
        keys.erase(SheetFiles.key(sheetId));
        List<String> ids = IntStream.range(0, batches)
                .mapToObj(batch -> id(sheetId, batch))
                .toList();
        mongo.updateMulti(Query.query(Criteria.where("_id").in(ids)), new Update().unset("refused"), Batch.class);
    }

    private static String id(String sheetId, int batch) {
        return sheetId + "/" + batch;
    }
}
