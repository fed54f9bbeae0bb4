package org.onehall.local.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Why broker, store and SMS centre did not start: left in a file for whoever waits for them at the terminal. */
public record WhyNot(String chinese, String english) {

    /** Of a failure that nobody foresaw its own words are all there is to say. */
    static WhyNot of(Throwable failure) {
        if (failure instanceof NotToBeHadException foreseen) {
            return foreseen.why();
        }
        String said = Objects.requireNonNullElse(failure.getMessage(), failure.toString());
        return new WhyNot(said, said);
    }

    public static Optional<WhyNot> in(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(JsonMapper.shared().readValue(Files.readString(file), WhyNot.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void leaveIn(Path file) throws IOException {
        Files.writeString(file, JsonMapper.shared().writeValueAsString(this));
    }
}
