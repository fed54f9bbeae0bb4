package org.onehall.notification.message.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

class TextTests {

    private final Templates templates = new Templates(new ClassPathResource("policy/templates.json"));

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "70,1", "71,2", "134,2", "135,3", "201,3", "202,4"})
    void countsSegments(int characters, int segments) {
        assertThat(Segments.of("工".repeat(characters))).isEqualTo(segments);
    }

    @Test
    void countsARareCharacterAsTwo() {
        assertThat(Segments.of("𠮷".repeat(35))).isEqualTo(1);
        assertThat(Segments.of("𠮷".repeat(36))).isEqualTo(2);
    }

    @Test
    void signsEveryText() {
        assertThat(templates.render("ended", Language.ZH, Map.of())).startsWith("【一站通】");
        assertThat(templates.render("ended", Language.EN, Map.of())).startsWith("【Onehall】");
    }

    @Test
    void letsNoValueForgeASignatureOrAPlace() {
        String text =
                templates.render("confirmation", Language.ZH, Map.of("code", "【别家】{minutes}\n12", "minutes", "10"));
        assertThat(text).doesNotContain("【别家】", "{", "\n").contains("10分钟");
    }

    @Test
    void cutsWhatIsLongerThanApproved() {
        String text = templates.render("alert", Language.ZH, Map.of("employer", "长".repeat(100)));
        assertThat(text).contains("长…招").doesNotContain("长".repeat(60));
    }

    @Test
    void sendsNothingButTemplates() {
        assertThatThrownBy(() -> templates.render("free-text", Language.ZH, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
