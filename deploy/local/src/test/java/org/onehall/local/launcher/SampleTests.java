package org.onehall.local.launcher;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onehall.local.district.SampleDistrict;

class SampleTests {

    @TempDir
    Path folder;

    @Test
    void playsNoHireWhereNoHallIsUpAndSaysWhatToDo() {
        Home home = new Home(folder);
        home.prepare();
        Sample sample = new Sample(
                SampleDistrict.ofStreets(1),
                home,
                (_, english) -> english,
                new PrintStream(OutputStream.nullOutputStream()));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(sample::hire)
                .withMessage("The hall does not answer; run ./onehall up first.");
    }
}
