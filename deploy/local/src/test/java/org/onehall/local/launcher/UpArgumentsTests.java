package org.onehall.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpArgumentsTests {

    @Test
    void bringAllStreetsToTheUsualPortUnlessToldOtherwise() {
        assertThat(told("")).isEqualTo(new UpArguments(Optional.empty(), 8));
        assertThat(told("--streets 3 --port 9080")).isEqualTo(new UpArguments(Optional.of(new Ports(9080)), 3));
        assertThat(told("--no-sample").streets()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --streets 0   | 8 streets | --streets takes 1 to 8, not 0 | --no-sample
                    --streets 9   | 8 streets | --streets takes 1 to 8, not 9 | --no-sample
                    --streets     | --streets | a number | such as --streets 1
                    --streets all | --streets | a number | not: all
                    --streets -1  | --streets | a number | not: -1
                    --port        | --port | a number | such as --port 8080
                    --port nine   | --port | a number | not: nine
                    --port --streets 1 | --port | a number | not: --streets
                    --port 80     | between 1024 and | needed | not 80
                    --port 123456 | between 1024 and | needed | not 123456
                    --port 9080 --port 9090 | --port | twice | once
                    --streets 1 --no-sample | --streets | --no-sample | one of them
                    --no-sample --streets 0 | --streets | --no-sample | one of them
                    --no-samples  | Not understood | --no-samples | ./onehall --help
                    --port=9080   | Not understood | --port=9080 | ./onehall --help
                    9080          | Not understood | 9080 | ./onehall --help
                    """)
    void sayWhatIsWrongAndWhatToDo(String words, String what, String which, String then) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> told(words))
                .withMessageContainingAll(what, which, then)
                .satisfies(refusal ->
                        assertThat(refusal.in((chinese, _) -> chinese)).containsPattern("\\p{IsHan}"));
    }

    private static UpArguments told(String words) {
        return UpArguments.of(words.isEmpty() ? List.of() : List.of(words.split(" ")));
    }
}
