package org.onehall.local.hire;

import java.io.PrintStream;
import java.util.Optional;
import org.onehall.local.hall.Answer;
import org.onehall.local.hall.Speech;
import tools.jackson.databind.JsonNode;

/** Tells the hire: who did what, by which call, what was said about it and who got which message. */
final class Story {

    private final Speech speech;
    private final PrintStream out;
    private int step;

    Story(Speech speech, PrintStream out) {
        this.speech = speech;
        this.out = out;
    }

    void title(String chinese, String english) {
        out.println();
        out.println(speech.of(chinese, english));
    }

    void step(String chinese, String english) {
        out.println();
        out.printf("%d. %s%n", ++step, speech.of(chinese, english));
    }

    void call(String request, Answer answer) {
        out.printf("   %s %s → %d%n", speech.of("调用", "call "), request, answer.status());
    }

    void event(Optional<JsonNode> event) {
        event.ifPresent(seen -> out.printf(
                "   %s %s  %s=%s  %s=%s%n",
                speech.of("事件", "event"),
                seen.path("type").asString(""),
                "subject",
                seen.path("subject").asString(""),
                "sequence",
                seen.path("sequence").asString("")));
    }

    void sms(String phone, String text) {
        out.printf("   %s %s: %s%n", speech.of("短信", "SMS  "), phone, text);
    }

    void fact(String chinese, String english) {
        out.println("   " + speech.of(chinese, english));
    }
}
