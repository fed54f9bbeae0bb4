package org.onehall.jobseeker.survey.web;

import static org.onehall.platform.security.Role.COORDINATOR;
import static org.onehall.platform.security.Role.OFFICER;
import static org.onehall.platform.security.Role.STATION;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.survey.Outcome;
import org.onehall.jobseeker.survey.SheetDesk;
import org.onehall.jobseeker.survey.SheetState;
import org.onehall.jobseeker.survey.SurveySheet;
import org.onehall.jobseeker.survey.sheet.RefusedSheet;
import org.onehall.jobseeker.survey.sheet.SheetColumn;
import org.onehall.jobseeker.survey.sheet.SheetRefusedException;
import org.onehall.jobseeker.survey.sheet.SheetTemplate;
import org.onehall.platform.security.Allowed;
import org.onehall.platform.security.Caller;
import org.onehall.platform.web.Languages;
import org.onehall.platform.web.PageOf;
import org.onehall.platform.web.ProblemException;
import org.onehall.platform.web.Quoted;
import org.onehall.platform.web.StorePages;
import org.onehall.platform.web.openapi.Answers;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController
@RequestMapping("/api/survey-sheets")
class SurveySheetController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final SheetDesk desk;
    private final ReportPages pages;
    private final ReportWords words;
    private final SheetTemplate template;

    /** Which lines of the report are wanted. */
    record RowQuery(
            @Nullable Outcome outcome,
            @Nullable @Size(max = 2000) String cursor,
            @Nullable @Min(1) @Max(1000) Integer limit) {}

    /** Which sheets are wanted. */
    record SheetQuery(
            @Nullable @Size(max = 64) String id,
            @Nullable SheetState state,
            @Nullable Boolean own,
            @Nullable Boolean refusedRows,
            SheetDesk.@Nullable Order sort,
            @Nullable @Size(max = 2000) String cursor,
            @Nullable @Min(1) @Max(200) Integer limit) {

        int size() {
            return limit == null ? 50 : limit;
        }

        SheetDesk.Wanted wanted() {
            SheetDesk.Order order = sort == null ? SheetDesk.Order.NEWEST : sort;
            return new SheetDesk.Wanted(id, state, Boolean.TRUE.equals(own), refusedRows, order);
        }
    }

    SurveySheetController(SheetDesk desk, ReportPages pages, ReportWords words, SheetTemplate template) {
        this.desk = desk;
        this.pages = pages;
        this.words = words;
        this.template = template;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ApiResponse(responseCode = "202")
    @Answers(422)
    @Allowed({COORDINATOR, OFFICER, STATION})
    ResponseEntity<SheetView> receive(@RequestPart MultipartFile file, Caller caller, HttpServletRequest request)
            throws IOException {
        try {
            SurveySheet sheet = desk.receive(FileName.of(file.getOriginalFilename()), file.getBytes(), caller);
            return ResponseEntity.accepted()
                    .location(URI.create("/api/survey-sheets/" + sheet.key()))
                    .body(SheetView.of(sheet, words, Languages.of(request)));
        } catch (SheetRefusedException e) {
            throw ProblemException.refused(e.code(), new Quoted(words.placeOf(e, Languages.of(request))))
                    .at("file");
        }
    }

    @GetMapping
    @Allowed({COORDINATOR, OFFICER, STATION})
    PageOf<SheetView> list(
            @Valid @ParameterObject @ModelAttribute SheetQuery query, Caller caller, HttpServletRequest request) {
        SheetDesk.Wanted wanted = query.wanted();
        return StorePages.page(query.cursor(), position -> desk.page(wanted, caller, position, query.size()))
                .map(sheet -> SheetView.of(sheet, words, Languages.of(request)));
    }

    @GetMapping(path = "/template.xlsx", produces = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @Allowed({COORDINATOR, OFFICER, STATION})
    ResponseEntity<StreamingResponseBody> templateXlsx(Caller caller) {
        return file("survey-sheet.xlsx", XLSX, template.xlsx(caller::mayAct)::accept);
    }

    @GetMapping(path = "/template.csv", produces = "text/csv;charset=UTF-8")
    @Allowed({COORDINATOR, OFFICER, STATION})
    ResponseEntity<StreamingResponseBody> templateCsv() {
        return file("survey-sheet.csv", CSV, template::csv);
    }

    @GetMapping("/{id}")
    @Allowed({COORDINATOR, OFFICER, STATION})
    SheetView sheet(@PathVariable @Size(max = 64) String id, Caller caller, HttpServletRequest request) {
        return SheetView.of(desk.find(id, caller), words, Languages.of(request));
    }

    @GetMapping("/{id}/rows")
    @Allowed({COORDINATOR, OFFICER, STATION})
    PageOf<RowView> rows(
            @PathVariable @Size(max = 64) String id,
            @Valid @ParameterObject @ModelAttribute RowQuery query,
            Caller caller,
            HttpServletRequest request) {
        int limit = query.limit() == null ? 100 : query.limit();
        return pages.page(desk.find(id, caller), query.outcome(), query.cursor(), limit)
                .map(result -> RowView.of(result, words, Languages.of(request)));
    }

    @GetMapping(
            path = "/{id}/refused.xlsx",
            produces = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @Allowed({COORDINATOR, OFFICER, STATION})
    @Answers(410)
    ResponseEntity<StreamingResponseBody> refusedXlsx(
            @PathVariable @Size(max = 64) String id, Caller caller, HttpServletRequest request) {
        List<Map<SheetColumn, String>> rows = pages.refused(desk.find(id, caller), caller, Languages.of(request));
        return file("refused.xlsx", XLSX, out -> RefusedSheet.xlsx(rows, out));
    }

    @GetMapping(path = "/{id}/refused.csv", produces = "text/csv;charset=UTF-8")
    @Allowed({COORDINATOR, OFFICER, STATION})
    @Answers(410)
    ResponseEntity<StreamingResponseBody> refusedCsv(
            @PathVariable @Size(max = 64) String id, Caller caller, HttpServletRequest request) {
        List<Map<SheetColumn, String>> rows = pages.refused(desk.find(id, caller), caller, Languages.of(request));
        return file("refused.csv", CSV, out -> RefusedSheet.csv(rows, out));
    }

    private static ResponseEntity<StreamingResponseBody> file(
            String name, MediaType type, StreamingResponseBody content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }
}
