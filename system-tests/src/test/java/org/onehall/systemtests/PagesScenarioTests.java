package org.onehall.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a stranger reads and types: the commands of our pages run as they stand, and are answered as the pages show. */
@SharedHall.Guest
class PagesScenarioTests {

    @Test
    void theFirstHireGoesAsItsPageTells(OwnHall own) throws IOException {
        ShownCommands page = ShownCommands.of(Files.readString(own.root().resolve("docs/first-hire.md")));
        List<String> answers = page.answers(own.shell(page.script()));

        List<String> differences = new ArrayList<>();
        for (int i = 0; i < page.steps().size(); i++) {
            String shown = page.steps().get(i).answer().strip();
            String answered = answers.get(i);
            List<String> found = shown.isEmpty() ? List.of() : ShownJson.differences(reading(shown), reading(answered));
            if (!found.isEmpty()) {
                differences.add(page.steps().get(i).command() + "answered\n" + answered + "\n" + found);
            }
        }
        assertThat(page.steps()).hasSizeGreaterThan(15);
        assertThat(String.join("\n\n", differences)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void theReadmesCallIsAnsweredAsShown(String readme, OwnHall own) throws IOException {
        for (int vacancies = 0; vacancies < 2; vacancies++) {
            HireSteps hire = new HireSteps(own);
            hire.anEmployerIsRegisteredAndSignsIn();
            hire.theEmployerPublishesAVacancy();
        }
        String page = Files.readString(own.root().resolve(readme));
        String prompt = "$ curl -s 'http://localhost:8080";
        int command = page.indexOf(prompt);
        assertThat(command).isPositive();
        String path = page.substring(command + prompt.length(), page.indexOf('\'', command + prompt.length()));
        String shown = page.substring(page.indexOf('\n', command), page.indexOf("```", command));

        JsonNode answered = own.hall().get("", path).orRefuse(path).body();

        assertThat(ShownJson.differencesOfShape(JsonMapper.shared().readTree(shown), answered))
                .isEmpty();
    }

    /** Body and status as one: what stands in the last line is the status. */
    private static JsonNode reading(String text) {
        int last = text.lastIndexOf('\n');
        String status = last < 0 ? text : text.substring(last + 1);
        String body = last < 0 || text.substring(0, last).isBlank() ? "null" : text.substring(0, last);
        return JsonMapper.shared().readTree("{\"status\":%s,\"body\":%s}".formatted(status.strip(), body));
    }
}
