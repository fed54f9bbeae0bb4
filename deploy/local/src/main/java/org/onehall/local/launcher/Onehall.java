package org.onehall.local.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.onehall.local.district.SampleDistrict;
import org.onehall.local.hall.HallException;
import org.onehall.local.hall.Speech;

/** What {@code ./onehall} hands over to: one command, its words, an exit status. */
public final class Onehall {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final Path root = Path.of(System.getProperty("onehall.root", "."));
    private final Home home = Home.resolve(root);
    private final Speech speech = Tongue.ofTerminal();
    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private final PrintStream err =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    private Onehall() {}

    public static void main(String[] words) {
        Onehall onehall = new Onehall();
        try {
            System.exit(onehall.run(new ArrayList<>(Arrays.asList(words))));
        } catch (Refusal refusal) {
            onehall.fail(refusal.in(onehall.speech));
        } catch (HallException refused) {
            onehall.fail(String.valueOf(refused.getMessage()));
        }
    }

    private void fail(String why) {
        err.println(why);
        System.exit(FAILED);
    }

    private int run(List<String> given) {
        String command = given.isEmpty() ? "" : given.removeFirst();
        Words words = new Words(given);
        switch (command) {
            case "up" -> new Up(root, home, speech, out).run(UpArguments.of(given));
            case "down" -> {
                words.end();
                new Stop(root, home, speech, out).run();
            }
            case "status" -> {
                boolean json = words.has("--json");
                words.end();
                return new Status(home, speech, out, Clock.systemUTC()).print(json) ? 0 : FAILED;
            }
            case "logs" -> {
                boolean follow = words.has("-f");
                new Logs(home, out).show(words.one("service", "服务", Part.labels(Part.all())), follow);
            }
            case "token" -> out.println(new Tokens(home).of(words.one("role", "角色", Tokens.ROLES)));
            case "hire" -> {
                words.end();
                new Sample(SampleDistrict.usual(), home, speech, out).hire();
            }
            case "dead-letters" -> new DeadLetters(home, speech, out).run(given);
            default -> {
                return MISUSED;
            }
        }
        return 0;
    }
}
