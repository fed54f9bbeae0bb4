package org.onehall.local.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhyNotTests {

    @TempDir
    Path folder;

    @Test
    void isReadAsItWasLeft() throws IOException {
        Path file = folder.resolve("why-not.json");
        assertThat(WhyNot.in(file)).isEmpty();

        WhyNot why = WhyNot.of(new NotToBeHadException(new WhyNot("没有", "not there")));
        why.leaveIn(file);

        assertThat(WhyNot.in(file)).contains(why).contains(new WhyNot("没有", "not there"));
    }

    @Test
    void repeatsWhatNobodyForesaw() {
        assertThat(WhyNot.of(new IllegalStateException("port 27017 is taken")).english())
                .isEqualTo("port 27017 is taken");
        assertThat(WhyNot.of(new NullPointerException()).chinese()).isEqualTo("java.lang.NullPointerException");
    }
}
