package org.onehall.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who scripts the hall reads what a command says. */
@SharedHall.Guest
class CommandsScenarioTests {

    /** The command leaves an archive of its classes for the next one; one of another build must not be heard of. */
    @Test
    void saysNothingButWhatItIsAskedForAfterAnotherBuild(OwnHall own) {
        String said = own.shell("""
                copy=$(mktemp -d)
                trap 'rm -rf "$copy"' EXIT
                mkdir -p "$copy/deploy/local/target"
                cp -p onehall "$copy"
                cp -pr deploy/local/target/lib deploy/local/target/onehall-local-*.jar "$copy/deploy/local/target"
                "$copy/onehall" status --json >/dev/null
                sleep 1
                touch "$copy"/deploy/local/target/onehall-local-*.jar
                "$copy/onehall" status --json
                """);

        JsonNode status = JsonMapper.shared().readTree(said);
        assertThat(status.path("services").size()).isGreaterThan(4);
    }
}
