package org.onehall.platform.events.consume;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** The operator's view of dead letters: {@code GET /actuator/deadletters}, {@code GET} one, {@code POST} one to replay it. */
@Endpoint(id = "deadletters")
public final class DeadLetterEndpoint {
    private final DeadLetters letters;

    public DeadLetterEndpoint(DeadLetters letters) {
        this.letters = letters;
    }

    @ReadOperation
    public Map<String, List<DeadLetter>> open() {
        return Map.of("deadLetters", letters.open());
    }

    @ReadOperation
    public @Nullable DeadLetter one(@Selector String id) {
        return letters.find(id).orElse(null);
    }

    @WriteOperation
    public @Nullable Map<String, String> replay(@Selector String id) {
        return letters.replay(id) ? Map.of("replayed", id) : null;
    }
}
