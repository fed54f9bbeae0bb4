package org.onehall.local.launcher;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadLettersTests {

    @TempDir
    Path folder;

    @Test
    void nameTheServicesThatHaveSomeWhereAWordIsNone() {
        DeadLetters letters = new DeadLetters(
                new Home(folder), (_, english) -> english, new PrintStream(OutputStream.nullOutputStream()));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> letters.run(List.of("gateway")))
                .withMessage("No such service: gateway. There are: identity-service, jobseeker-service,"
                        + " employer-service, notification-service");
    }
}
