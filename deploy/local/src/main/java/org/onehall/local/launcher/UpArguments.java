package org.onehall.local.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.onehall.local.district.SampleDistrict;

/**
 * What {@code up} is told. The script runs this from its source before it builds anything, so neither this nor what it takes
 * from others may need a library.
 *
 * @param ports empty for those of the last start
 * @param streets of the sample district, from 0
 */
record UpArguments(Optional<Ports> ports, int streets) {

    /** Ends with status 1 and a sentence where the words are not understood, else silently. */
    public static void main(String[] words) {
        try {
            of(List.of(words));
        } catch (Refusal refusal) {
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8)
                    .println(refusal.in(Tongue.ofTerminal()));
            System.exit(1);
        }
    }

    static UpArguments of(List<String> given) {
        Words words = new Words(given);
        boolean isEmpty = words.has("--no-sample");
        Optional<Integer> port = words.number("--port", Ports.USUAL);
        Optional<Integer> streets = words.number("--streets", 1);
        words.end();
        if (isEmpty && streets.isPresent()) {
            throw new Refusal(
                    "--streets 导入若干街道，--no-sample 一个也不导入，请只写其中一个。",
                    "--streets imports streets and --no-sample imports none: give one of them.");
        }
        streets.ifPresent(UpArguments::refuseOthers);
        return new UpArguments(port.map(Ports::new), isEmpty ? 0 : streets.orElse(SampleDistrict.STREETS));
    }

    private static void refuseOthers(int streets) {
        int all = SampleDistrict.STREETS;
        if (streets < 1 || streets > all) {
            throw new Refusal(
                    "示范区有 " + all + " 个街道：--streets 之后须是 1 到 " + all + "，而不是 " + streets + "；不导入请用 --no-sample。",
                    "The sample district has " + all + " streets: --streets takes 1 to " + all + ", not " + streets
                            + "; --no-sample imports none.");
        }
    }
}
