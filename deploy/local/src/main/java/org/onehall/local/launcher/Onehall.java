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
import java.util.Optional;
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

    private int run(List<String> words) {
        String command = words.isEmpty() ? "" : words.removeFirst();
        switch (command) {
            case "up" -> up(words);
            case "down" -> {
                none(words);
                new Stop(root, home, speech, out).run();
            }
            case "status" -> {
                boolean json = words.remove("--json");
                none(words);
                return new Status(home, speech, out, Clock.systemUTC()).print(json) ? 0 : FAILED;
            }
            case "logs" -> {
                boolean follow = words.remove("-f");
                new Logs(home, out).show(word(words, "SERVICE"), follow);
            }
            case "token" -> out.println(new Tokens(home).of(word(words, "ROLE")));
            case "hire" -> {
                none(words);
                new Sample(SampleDistrict.usual(), home, speech, out).hire();
            }
            case "dead-letters" -> new DeadLetters(home, speech, out).run(words);
            default -> {
                return MISUSED;
            }
        }
        return 0;
    }

    private void up(List<String> words) {
        boolean isEmpty = words.remove("--no-sample");
        Ports ports = number(words, "--port").map(Ports::new).orElse(null);
        int streets = isEmpty ? 0 : number(words, "--streets").orElse(SampleDistrict.STREETS);
        none(words);
        if (!isEmpty && (streets < 1 || streets > SampleDistrict.STREETS)) {
            throw new Refusal(
                    "示范区有 " + SampleDistrict.STREETS + " 个街道，不能导入 " + streets + " 个。",
                    "The sample district has " + SampleDistrict.STREETS + " streets; " + streets
                            + " cannot be imported.");
        }
        new Up(root, home, speech, out).run(ports, streets);
    }

    /** The number that follows the option, both taken out of the words. */
    private static Optional<Integer> number(List<String> words, String option) {
        int at = words.indexOf(option);
        if (at < 0) {
            return Optional.empty();
        }
        words.remove(at);
        if (at == words.size()) {
            throw misused(option);
        }
        String text = words.remove(at);
        if (!text.matches("\\d{1,5}")) {
            throw new Refusal(option + " 之后须是数字：" + text, "After " + option + " comes a number, not: " + text);
        }
        return Optional.of(Integer.parseInt(text));
    }

    private static String word(List<String> words, String meant) {
        if (words.size() != 1) {
            throw misused(meant);
        }
        return words.getFirst();
    }

    private static void none(List<String> words) {
        if (!words.isEmpty()) {
            throw new Refusal("不认识：" + words.getFirst(), "Not understood: " + words.getFirst());
        }
    }

    private static Refusal misused(String meant) {
        return new Refusal("缺少参数：" + meant, "Missing: " + meant);
    }
}
