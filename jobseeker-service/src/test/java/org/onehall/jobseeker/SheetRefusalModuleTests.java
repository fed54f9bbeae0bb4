package org.onehall.jobseeker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onehall.jobseeker.Station.answer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onehall.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/** What is answered to a file that is no survey sheet. */
@Pool
@ExtendWith(OutputCaptureExtension.class)
class SheetRefusalModuleTests {

    private static final String HEADER = "姓名,身份证号,社区代码,就业状态,调查日期";

    @Autowired
    private Station station;

    private RestTestClient somebody() {
        Map<String, Object> claims = Map.of("sub", UUID.randomUUID().toString(), "divisions", List.of("330104001"));
        return station.as(Tokens.of("coordinator", claims));
    }

    /** As a browser sends a file that it takes for a workbook by its name. */
    private static JsonNode refused(RestTestClient sender, String language, byte[] content) {
        HttpHeaders part = new HttpHeaders();
        part.setContentType(
                MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add(
                "file",
                new HttpEntity<>(
                        new ByteArrayResource(content) {
                            @Override
                            public String getFilename() {
                                return "sheet.xlsx";
                            }
                        },
                        part));
        return answer(
                sender.post()
                        .uri("/api/survey-sheets")
                        .headers(headers -> headers.set("Accept-Language", language))
                        .contentType(MediaType.MULTIPART_FORM_DATA)
                        .body(form),
                422);
    }

    private static JsonNode refused(RestTestClient sender, String content) {
        return refused(sender, "en", content.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%PDF-1.4 of 12 pages|not-a-sheet|neither an xlsx workbook nor CSV",
                "<html><table border=1>|sheet-other-format|save it as xlsx",
                "''|sheet-empty|The file is empty",
                "王小明,11010519491231002X|sheet-header-absent|The first row must be the header",
                "姓名,身份证号|sheet-header-missing|community, employment, surveyed-on"
            })
    void saysAtTheFileWhatIsWrongAndKeepsNothing(String content, String code, String message) {
        RestTestClient sender = somebody();

        JsonNode problem = refused(sender, content);

        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("file");
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo(code);
        assertThat(problem.at("/errors/0/message").asString()).contains(message).doesNotContain("王小明");
        assertThat(answer(sender.get().uri("/api/survey-sheets"), 200).path("items"))
                .isEmpty();
    }

    @Test
    void quotesAnUnknownHeadingToItsSenderAndInNoLog(CapturedOutput output) {
        String heading = "血型" + Long.toString(System.nanoTime(), 36);
        byte[] content = (HEADER + "," + heading + "\n").getBytes(StandardCharsets.UTF_8);

        assertThat(refused(somebody(), "en", content).at("/errors/0/message").asString())
                .contains("“" + heading + "” (column F)");
        assertThat(refused(somebody(), "zh-CN", content).path("detail").asString())
                .contains("“" + heading + "”（F 列）");
        assertThat(output).doesNotContain(heading);
    }
}
