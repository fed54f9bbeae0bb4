package org.onehall.local.launcher;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.onehall.local.hall.Answer;
import org.onehall.local.hall.Hall;
import org.onehall.local.hall.Speech;

/** The operator's view of the events that a consumer could not take, and the command to hand one over again. */
final class DeadLetters {

    private static final String ADMINISTRATOR = "administrator";
    private static final int NOTHING_DONE = 204;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<Part> CONSUMERS =
            List.of(Part.IDENTITY, Part.JOBSEEKER, Part.EMPLOYER, Part.NOTIFICATION);

    private final Home home;
    private final Speech speech;
    private final PrintStream out;

    DeadLetters(Home home, Speech speech, PrintStream out) {
        this.home = home;
        this.speech = speech;
        this.out = out;
    }

    /** {@code [SERVICE]} or {@code SERVICE replay ID}. */
    void run(List<String> words) {
        List<Part> asked = words.isEmpty() ? CONSUMERS : List.of(part(words.getFirst()));
        boolean replay = words.size() == 3 && words.get(1).equals("replay");
        if (words.size() > 1 && !replay) {
            throw new Refusal(
                    "用法：./onehall dead-letters [SERVICE]，或 ./onehall dead-letters SERVICE replay ID",
                    "It is ./onehall dead-letters [SERVICE], or ./onehall dead-letters SERVICE replay ID");
        }
        URI gateway = URI.create(Part.GATEWAY.url(Ports.remembered(home)));
        try (Hall hall = new Hall(gateway, new Tokens(home)::of, speech.of("zh", "en"), PATIENCE)) {
            if (replay) {
                replay(hall, asked.getFirst(), words.getLast());
            } else {
                asked.forEach(part -> list(hall, part));
            }
        }
    }

    private static Part part(String name) {
        return Part.named(name).filter(CONSUMERS::contains).orElseThrow(() -> Logs.unknown(name, CONSUMERS));
    }

    private void list(Hall hall, Part part) {
        String address = address(part);
        out.println(part.label() + " "
                + hall.get(ADMINISTRATOR, address).orRefuse("GET " + address).body());
    }

    private void replay(Hall hall, Part part, String id) {
        String address = address(part) + "/" + id;
        Answer answer = hall.post(
                        ADMINISTRATOR, address, Map.of(), UUID.randomUUID().toString())
                .orRefuse("POST " + address);
        if (answer.status() == NOTHING_DONE) {
            throw new Refusal("没有这条死信：" + id, "There is no such dead letter: " + id);
        }
        out.println(speech.of("已交给 %s 重新处理：%s", "Handed to %s again: %s").formatted(part.label(), id));
    }

    private static String address(Part part) {
        return "/api/operations/" + part.label() + "/dead-letters";
    }
}
